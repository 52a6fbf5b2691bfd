package io.github.seplint.spec.requirement;

import java.util.List;
import java.util.Locale;

/** Tells from the summary of a commit whether it belongs to a SEP. */
final class SepSummary {
  /** What stands before the number of a SEP, or of a pull request, which is a SEP's number. */
  private static final List<String> BEFORE = List.of("sep-", "sep ", "(#", "pull request #");

  /** What is merged into a branch that is called like a SEP is not the SEP's. */
  private static final String INTO = " into ";

  private SepSummary() {}

  /** Whether a summary names a SEP: {@code SEP-2243: ...}, {@code ... (#2243)}. */
  static boolean names(String summary, long sep) {
    int into = summary.startsWith("Merge ") ? summary.indexOf(INTO) : -1;
    String text = (into < 0 ? summary : summary.substring(0, into)).toLowerCase(Locale.ROOT);
    return BEFORE.stream().anyMatch(before -> has(text, before, String.valueOf(sep)));
  }

  private static boolean has(String text, String before, String digits) {
    for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
      int start = at + before.length();
      int end = start + digits.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends && text.startsWith(digits, start)) {
        return true;
      }
    }
    return false;
  }
}
