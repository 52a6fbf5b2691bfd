package io.github.seplint.sep;

import io.github.seplint.source.Span;
import io.github.seplint.yaml.YamlComment;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the check ids that prose names: {@code sep-7001-lamp-lit}, {@code sep-7001-lamp-*}. */
public final class CheckReferences {
  /** Prose with these words speaks of ids that have no row on purpose. */
  private static final List<String> ROWLESS = List.of("no row", "without a row", "untracked");

  /** In a reason these may be said of something else than an id: a capability, a header. */
  private static final List<String> ROWLESS_IN_COMMENTS =
      List.of("not declared", "renamed", "formerly");

  private final List<Reference> found = new ArrayList<>();

  private CheckReferences() {}

  /**
   * A check id that is named.
   *
   * @param id the id, or a glob of ids whose only wildcard is {@code *}
   * @param span where it is named
   */
  public record Reference(String id, Span span) {}

  /** What the reasons and comments of a file name. */
  public static List<Reference> in(SepFile file) {
    CheckReferences references = new CheckReferences();
    for (Requirement.Excluded row : file.excluded()) {
      row.reason().ifPresent(references::read);
    }
    if (!file.yaml().comments().isEmpty()) {
      for (List<YamlComment> block : CommentBlock.of(file)) {
        references.read(file, block);
      }
    }
    return references.found;
  }

  private void read(YamlScalar reason) {
    String text = reason.value();
    CheckIdScanner scanner = new CheckIdScanner(text);
    while (scanner.next()) {
      if (!speaksOf(ROWLESS, text)) {
        found.add(new Reference(scanner.id(), reason.spanOf(scanner.start(), scanner.end())));
      }
    }
  }

  private void read(SepFile file, List<YamlComment> block) {
    String prose = CommentBlock.prose(block);
    boolean silent =
        !new CheckIdScanner(prose).next()
            || speaksOf(ROWLESS, prose)
            || speaksOf(ROWLESS_IN_COMMENTS, prose);
    for (YamlComment comment : silent ? List.<YamlComment>of() : block) {
      if (!isRow(comment)) {
        read(comment, file.source().slice(comment.span()));
      }
    }
  }

  private void read(YamlComment comment, String raw) {
    CheckIdScanner scanner = new CheckIdScanner(raw);
    int shift = comment.span().start();
    while (scanner.next()) {
      Span span = new Span(shift + scanner.start(), shift + scanner.end());
      found.add(new Reference(scanner.id(), span));
    }
  }

  /** A row that was commented out names its own id. */
  private static boolean isRow(YamlComment comment) {
    return comment.text().startsWith("check:") || comment.text().startsWith("- check:");
  }

  private static boolean speaksOf(List<String> words, String prose) {
    String lower = prose.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}
