package io.github.seplint.lint;

import io.github.seplint.lint.ProjectIndex.File;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule has found, unsigned: the engine adds the rule's id and severity.
 *
 * @param span the offending text, as short as it can be
 * @param message what is wrong, the offending text in back-ticks, lower case, no full stop
 * @param notes other places of the same file that explain it
 * @param references places of other files that explain it
 */
public record Finding(
    Span span, String message, List<Note> notes, List<Reference> references, Optional<Fix> fix) {

  /** A place that explains a finding: "first declared here". */
  public record Note(Span span, String message) {}

  /** A place of another file that explains a finding: "the specification says". */
  public record Reference(Place place, String message) {}

  public Finding {
    notes = List.copyOf(notes);
    references = List.copyOf(references);
  }

  public static Finding at(Span span, String message) {
    return new Finding(span, message, List.of(), List.of(), Optional.empty());
  }

  public Finding note(Span place, String what) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(place, what));
    return new Finding(span, message, more, references, fix);
  }

  public Finding reference(Place place, String what) {
    List<Reference> more = new ArrayList<>(references);
    more.add(new Reference(place, what));
    return new Finding(span, message, notes, more, fix);
  }

  public Finding fix(Fix how) {
    return new Finding(span, message, notes, references, Optional.of(how));
  }

  /** What a corpus rule has found. */
  public record ProjectFinding(File file, Mention mention, String message, Optional<Note> note) {

    /** Another mention that explains it. */
    public record Note(File file, Mention mention, String message) {}
  }

  /**
   * Mends what a finding says. Whether it is safe, the rule's page says.
   *
   * @param title what it does, as an order: "replace `a` by `b`"
   * @param edits applied all or none; they do not overlap
   */
  public record Fix(String title, List<TextEdit> edits) {
    public Fix {
      edits = List.copyOf(edits);
    }

    public Fix(String title, TextEdit... edits) {
      this(title, List.of(edits));
    }
  }
}
