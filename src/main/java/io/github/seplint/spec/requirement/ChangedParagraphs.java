package io.github.seplint.spec.requirement;

import io.github.seplint.sep.NormativeKeyword;
import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The paragraphs of pages that differ between two revisions, each with the lists, tables and code
 * after it. The others have the same sentences before and after, so they need not be parsed.
 */
final class ChangedParagraphs {
  private final List<Paragraph> before = new ArrayList<>();
  private final List<Paragraph> after = new ArrayList<>();

  private record Paragraph(String path, String text) {}

  void addBefore(String path, String page) {
    split(path, page, before);
  }

  void addAfter(String path, String page) {
    split(path, page, after);
  }

  /** The sentences that are new, in order. */
  List<NormativeSentence> added() {
    return compare(NormativeSentence::in, SentenceSetDiff::between);
  }

  /** The sentences that are edits of older ones, in order. */
  List<EditedSentence> edited() {
    return compare(NormativeSentence::in, SentenceSetDiff::edits);
  }

  /** The sentences that are new and only allow something, in order. */
  List<NormativeSentence> permitted() {
    return compare(NormativeSentence::permissions, SentenceSetDiff::between);
  }

  /** Compares the sentences of the paragraphs that differ. */
  private <T> List<T> compare(
      BiFunction<String, String, List<NormativeSentence>> reader,
      BiFunction<List<NormativeSentence>, List<NormativeSentence>, List<T>> comparison) {
    Map<String, Integer> same = new HashMap<>();
    before.forEach(each -> same.merge(each.text(), 1, Integer::sum));
    List<Paragraph> changed = new ArrayList<>();
    for (Paragraph each : after) {
      if (same.merge(each.text(), -1, Integer::sum) < 0) {
        same.merge(each.text(), 1, Integer::sum);
        changed.add(each);
      }
    }
    List<Paragraph> removed =
        before.stream().filter(each -> same.merge(each.text(), -1, Integer::sum) >= 0).toList();
    return comparison.apply(sentences(removed, reader), sentences(changed, reader));
  }

  private static List<NormativeSentence> sentences(
      List<Paragraph> paragraphs, BiFunction<String, String, List<NormativeSentence>> reader) {
    Map<String, StringBuilder> pages = new LinkedHashMap<>();
    for (Paragraph each : paragraphs) {
      if (NormativeKeyword.mayBeIn(each.text())) {
        pages
            .computeIfAbsent(each.path(), path -> new StringBuilder())
            .append(each.text())
            .append("\n\n");
      }
    }
    return pages.entrySet().stream()
        .flatMap(page -> reader.apply(page.getKey(), page.getValue().toString()).stream())
        .toList();
  }

  private static void split(String path, String page, List<Paragraph> paragraphs) {
    String fence = "";
    char last = ' ';
    boolean afterBlank = true;
    int start = 0;
    int end;
    for (int at = 0; at < page.length(); at = end) {
      end = page.indexOf('\n', at) < 0 ? page.length() : page.indexOf('\n', at) + 1;
      int text = endOfText(page, at, end);
      String mark = fence(page, at);
      if (!mark.isEmpty()) {
        fence = fence.isEmpty() ? mark : fence.equals(mark) ? "" : fence;
      } else if (fence.isEmpty()
          && text > at
          && (page.charAt(at) == '#' || (afterBlank && last != ':' && begins(page, at)))) {
        paragraphs.add(new Paragraph(path, page.substring(start, at).strip()));
        start = at;
      }
      afterBlank = text == at;
      last = afterBlank ? last : page.charAt(text - 1);
    }
    paragraphs.add(new Paragraph(path, page.substring(start).strip()));
  }

  /** The end of a line without the white space at its end. */
  private static int endOfText(String page, int start, int end) {
    int text = end;
    while (text > start && Character.isWhitespace(page.charAt(text - 1))) {
      text--;
    }
    return text;
  }

  /** The mark of the code block that begins or ends at a line; empty if none does. */
  private static String fence(String page, int line) {
    return page.startsWith("```", line) ? "```" : page.startsWith("~~~", line) ? "~~~" : "";
  }

  /** Returns whether a line begins a paragraph rather than a list, a table or a tag. */
  private static boolean begins(String page, int line) {
    int at = line;
    while (at < page.length() && Character.isDigit(page.charAt(at))) {
      at++;
    }
    boolean item =
        at + 1 < page.length()
            && (at > line ? ".)" : "-*+").indexOf(page.charAt(at)) >= 0
            && Character.isWhitespace(page.charAt(at + 1));
    return !item && " \t|<>{".indexOf(page.charAt(line)) < 0;
  }
}
