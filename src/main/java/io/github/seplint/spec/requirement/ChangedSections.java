package io.github.seplint.spec.requirement;

import io.github.seplint.spec.requirement.SentenceSetDiff.EditedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sections of pages that differ between two revisions. The others have the same sentences
 * before and after, so they need not be parsed.
 */
final class ChangedSections {
  private static final Pattern HEADING_OR_FENCE =
      Pattern.compile("^(?:#{1,6} |(?<fence>```|~~~)).*", Pattern.MULTILINE);

  private final List<PageSection> before = new ArrayList<>();
  private final List<PageSection> after = new ArrayList<>();

  private record PageSection(String path, String text) {}

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

  /** Compares the sentences of the sections that differ. */
  private <T> List<T> compare(
      BiFunction<String, String, List<NormativeSentence>> reader,
      BiFunction<List<NormativeSentence>, List<NormativeSentence>, List<T>> comparison) {
    Map<String, Integer> same = new HashMap<>();
    before.forEach(each -> same.merge(each.text(), 1, Integer::sum));
    List<PageSection> changed = new ArrayList<>();
    for (PageSection each : after) {
      if (same.merge(each.text(), -1, Integer::sum) < 0) {
        same.merge(each.text(), 1, Integer::sum);
        changed.add(each);
      }
    }
    List<PageSection> removed =
        before.stream().filter(each -> same.merge(each.text(), -1, Integer::sum) >= 0).toList();
    return comparison.apply(sentences(removed, reader), sentences(changed, reader));
  }

  private static List<NormativeSentence> sentences(
      List<PageSection> sections, BiFunction<String, String, List<NormativeSentence>> reader) {
    return sections.stream()
        .flatMap(each -> reader.apply(each.path(), each.text()).stream())
        .toList();
  }

  /** Splits a page before its headings; a line in a code block is none. */
  private static void split(String path, String page, List<PageSection> sections) {
    Matcher matcher = HEADING_OR_FENCE.matcher(page);
    String fence = "";
    int start = 0;
    while (matcher.find()) {
      String mark = matcher.group("fence");
      if (mark == null) {
        if (fence.isEmpty()) {
          sections.add(new PageSection(path, page.substring(start, matcher.start())));
          start = matcher.start();
        }
      } else {
        fence = fence.isEmpty() ? mark : fence.equals(mark) ? "" : fence;
      }
    }
    sections.add(new PageSection(path, page.substring(start)));
  }
}
