package io.github.seplint.server.navigation;

import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.spec.match.PartMatch;
import io.github.seplint.spec.match.RowMatch;
import io.github.seplint.spec.page.PageSpan;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.token.WordDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains what the text of a row quotes, in Markdown. */
final class QuoteText {
  private QuoteText() {}

  /** The tier, the place and the sentence of each part of a row. */
  static String of(RowMatch row) {
    if (row.unverified().isPresent()) {
      return "Not compared: " + prose(row.unverified().get());
    }
    return row.parts().stream().map(QuoteText::of).collect(Collectors.joining("\n\n"));
  }

  private static String of(PartMatch part) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("**" + part.tier().label() + "**: " + part.tier().meaning());
    Optional<PageSpan> span =
        part.match().map(each -> each.span()).or(() -> part.similar().map(each -> each.span()));
    span.ifPresent(
        each -> {
          paragraphs.add(place(each));
          paragraphs.add(
              part.match().isPresent()
                  ? "> " + prose(part.match().get().sentence())
                  : "> " + diff(part, each));
        });
    return String.join("\n\n", paragraphs);
  }

  /** A link to the section of a sentence. */
  static String place(PageSpan span) {
    Section section = span.section();
    String label = section.title().isEmpty() ? span.path() : section.title() + " · " + span.path();
    MarkdownOutput out = new MarkdownOutput();
    out.add(out.link(Optional.of(span.page().url(section.anchor())), out.prose(label)));
    return out.text();
  }

  /** The words of the specification, and those of the quote that differ. */
  private static String diff(PartMatch part, PageSpan span) {
    StringBuilder text = new StringBuilder();
    for (WordDiff piece : WordDiff.of(part.quote().plain(), span.text())) {
      if (piece.text().isBlank()) {
        continue;
      }
      String words = prose(piece.text().strip());
      text.append(
          switch (piece.kind()) {
            case SAME -> words;
            case REMOVED -> "~~" + words + "~~";
            case ADDED -> "**" + words + "**";
          });
      text.append(' ');
    }
    return text.toString().strip();
  }

  private static String prose(String text) {
    MarkdownOutput out = new MarkdownOutput();
    out.writeUserContent(text);
    return out.text();
  }
}
