package io.github.seplint.rules.spec;

import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.sep.Requirement;
import io.github.seplint.sep.SepFile;
import io.github.seplint.spec.page.PageUrls;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** Edits the texts and links of rows. */
public final class QuoteEdit {
  private static final List<String> KEYS_BEFORE_URL = List.of("check", "text", "excluded", "issue");

  private QuoteEdit() {}

  /** Replaces a value in its quoting style; empty for several lines, an alias or if it cannot. */
  public static Optional<TextEdit> replace(SourceText source, YamlScalar scalar, String value) {
    Span span = scalar.span();
    boolean oneLine = source.lineIndex(span.start()) == source.lineIndex(span.end());
    if (!oneLine || value.chars().anyMatch(c -> c < ' ' || c == '\u007f')) {
      return Optional.empty();
    }
    return switch (scalar.style()) {
      case SINGLE_QUOTED -> Optional.of(new TextEdit(span, "'" + value.replace("'", "''") + "'"));
      case DOUBLE_QUOTED ->
          Optional.of(
              new TextEdit(span, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
      case PLAIN -> isPlain(value) ? Optional.of(new TextEdit(span, value)) : Optional.empty();
      case LITERAL, FOLDED, ALIAS -> Optional.empty();
    };
  }

  /** Returns whether every YAML reader parses the text as a string. */
  private static boolean isPlain(String value) {
    return !value.isEmpty()
        && Character.isLetter(value.charAt(0))
        && value.indexOf(' ') < 0
        && !value.contains(": ")
        && !value.endsWith(":")
        && value.indexOf('#') != 0;
  }

  /** Replaces the {@code url} of the row, or inserts one at its place in the key order. */
  public static Optional<Fix> link(SepFile file, Requirement row, String target) {
    Optional<YamlScalar> cited = row.url().or(file::specUrl);
    String url = cited.map(each -> PageUrls.atRevisionOf(each.value(), target)).orElse(target);
    if (row.url().isPresent()) {
      return replace(file.source(), row.url().get(), url)
          .map(edit -> new Fix("link to `" + url + "`", edit));
    }
    return insertion(file.source(), row.mapping(), url)
        .map(edit -> new Fix("add `url: " + url + "`", edit));
  }

  private static Optional<TextEdit> insertion(SourceText source, YamlMapping row, String url) {
    Optional<YamlEntry> last = Optional.empty();
    for (YamlEntry entry : row.entries()) {
      if (KEYS_BEFORE_URL.contains(entry.name())) {
        last = Optional.of(entry);
      }
    }
    boolean clear = !row.flow() && last.filter(entry -> endsLine(source, entry)).isPresent();
    if (!clear) {
      return Optional.empty();
    }
    Span key = row.entries().get(0).key().span();
    int column = source.columnIndex(key.start());
    int end = source.lineSpan(source.lineIndex(last.orElseThrow().span().end() - 1)).end();
    String line = source.lineSeparator() + " ".repeat(column) + "url: " + url;
    return Optional.of(TextEdit.insert(end, line));
  }

  /** A block scalar continues on the following lines; the text of an alias is elsewhere. */
  private static boolean endsLine(SourceText source, YamlEntry entry) {
    boolean simple =
        entry.value() instanceof YamlScalar scalar
            && scalar.style() != YamlScalar.Style.LITERAL
            && scalar.style() != YamlScalar.Style.FOLDED;
    String rest = source.lineAfter(entry.span().end()).strip();
    return simple && (rest.isEmpty() || rest.startsWith("#"));
  }
}
