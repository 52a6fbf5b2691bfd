package io.github.seplint.lint;

import io.github.seplint.text.Place;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A defect that a rule reports through {@link Findings}. The rule's id and severity are added when
 * it becomes a {@link Diagnostic}.
 */
public final class Finding {
  private final String path;
  private final Span span;
  private final String message;
  private final List<Note> notes = new ArrayList<>(2);
  private Optional<Fix> fix = Optional.empty();

  /**
   * @param path the file, as displayed; empty for the file that is being checked
   */
  Finding(String path, Span span, String message) {
    this.path = path;
    this.span = span;
    this.message = message;
  }

  /** Adds a place of the same file that explains the finding, such as "first declared here". */
  public Finding note(Span span, String message) {
    return note(path, span, message);
  }

  /** Adds a place of another checked file that explains the finding. */
  public Finding note(String path, Span span, String message) {
    notes.add(new Note(path, span, Optional.empty(), message));
    return this;
  }

  /** Adds a place of a file that is not checked, such as a page of the specification. */
  public Finding note(Place place, String message) {
    notes.add(new Note(place.path(), place.span(), Optional.of(place), message));
    return this;
  }

  public Finding fix(Fix fix) {
    return fix(Optional.of(fix));
  }

  /** Sets the fix, if there is one. */
  public Finding fix(Optional<Fix> fix) {
    this.fix = fix;
    return this;
  }

  /** Sets the fix; see {@link Fix}. */
  public Finding fix(String title, TextEdit... edits) {
    return fix(new Fix(title, edits));
  }

  String path() {
    return path;
  }

  Span span() {
    return span;
  }

  String message() {
    return message;
  }

  List<Note> notes() {
    return notes;
  }

  Optional<Fix> fix() {
    return fix;
  }

  /**
   * A place that explains a finding.
   *
   * @param place for a place of a file that is not checked
   */
  record Note(String path, Span span, Optional<Place> place, String message) {}

  /**
   * Edits that repair what a finding reports. The page of the rule defines whether they are safe.
   *
   * @param title an imperative: "replace `a` with `b`"
   * @param edits applied all or none; must not overlap
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
