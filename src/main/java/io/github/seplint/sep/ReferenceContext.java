package io.github.seplint.sep;

import io.github.seplint.text.Span;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words around an id in prose: they determine whether it names a check that exists. */
final class ReferenceContext {
  /** Words in the sentence of an id that is no longer used. */
  private static final Pattern FORMER =
      Pattern.compile(
          "\\b(?:retired?|retires|removed?|removes|removal|deleted?|dropp?e?d?|withdrawn|rename[sd]?"
              + "|replace[sd]?|replacing|supersede[sd]?|obsolete|deprecated|discontinued|former|formerly|previous|previously|no"
              + " longer|used to|old|folded|merged)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words directly before an id that is in use, whatever the sentence says about others. */
  private static final Pattern IN_USE =
      Pattern.compile(
          "(?:\\b(?:by|see|now|cf\\.?|into|to|in favou?r of|covers?|under)|->|→|=>)$",
          Pattern.CASE_INSENSITIVE);

  /** Words directly after an id that is no longer used, whatever is before it. */
  private static final Pattern NOW_FORMER =
      Pattern.compile(
          "^[`'\")]*(?:,? (?:which|that)(?: was| were| is| are| has been| have been)"
              + "|,? ?\\((?:now |since |meanwhile )?|, (?:now|since|meanwhile))"
              + " ?(?:retired|removed|deleted|dropped|withdrawn|renamed|replaced|superseded"
              + "|deprecated|discontinued|obsolete|folded|merged)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WAS = Pattern.compile("\\b(?:was|were)$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ARROW = Pattern.compile("^[`'\")]*\\s*(?:->|→|=>)");
  private static final Pattern SCENARIO_BEFORE =
      Pattern.compile("\\bscenarios?[:(`'\"\\s]*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCENARIO_AFTER =
      Pattern.compile(
          "^[`'\"]*\\s+(?:server |client |authorization |conformance )?scenarios?\\b",
          Pattern.CASE_INSENSITIVE);

  /** Words and marks between the ids of a list, and between a word and an id. */
  private static final Set<String> FILLERS =
      Set.of("and", "or", "the", "check", "checks", "id", "ids", "row", "rows", "a", "an", "its");

  private static final String MARKS = "`'\",/&+";

  /** The number of characters on each side that are read: a reason may name thousands of ids. */
  private static final int REACH = 300;

  private final String prose;
  private final Span id;

  ReferenceContext(String prose, int start, int end) {
    int from = Math.max(0, start - REACH);
    this.prose = prose.substring(from, Math.min(prose.length(), end + REACH));
    this.id = new Span(start - from, end - from);
  }

  /** Returns whether the id names a check that exists, as far as the words say. */
  boolean isLive() {
    return !isFormer() && !isScenario();
  }

  /** Returns whether the id names a check that was retired, or the former name of one. */
  private boolean isFormer() {
    String after = prose.substring(id.end());
    if (ARROW.matcher(after).find() || NOW_FORMER.matcher(after).find()) {
      return true;
    }
    String before = prose.substring(sentenceStart(), beforeList());
    if (IN_USE.matcher(before).find()) {
      return false;
    }
    return WAS.matcher(before).find()
        || FORMER.matcher(prose.substring(sentenceStart(), sentenceEnd())).find();
  }

  /** Returns whether the id names a scenario. */
  private boolean isScenario() {
    return SCENARIO_BEFORE.matcher(prose.substring(sentenceStart(), beforeList())).find()
        || SCENARIO_AFTER.matcher(prose.substring(afterList())).find();
  }

  /** Returns the end of the text before the list of ids that this one belongs to. */
  private int beforeList() {
    int at = id.start();
    while (true) {
      int end = at;
      while (end > 0 && isFiller(prose.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && isWord(prose.charAt(start - 1))) {
        start--;
      }
      String word = prose.substring(start, end).toLowerCase(Locale.ROOT);
      if (start == end || !(FILLERS.contains(word) || word.startsWith("sep-"))) {
        return end;
      }
      at = start;
    }
  }

  /** Returns the end of the list of ids that this one belongs to. */
  private int afterList() {
    int end = id.end();
    while (true) {
      int at = end;
      while (at < prose.length() && isFiller(prose.charAt(at))) {
        at++;
      }
      int next = wordEnd(at);
      String word = prose.substring(at, next).toLowerCase(Locale.ROOT);
      if (word.equals("and") || word.equals("or")) {
        at = next;
        while (at < prose.length() && isFiller(prose.charAt(at))) {
          at++;
        }
        next = wordEnd(at);
        word = prose.substring(at, next).toLowerCase(Locale.ROOT);
      }
      if (!word.startsWith("sep-")) {
        return end;
      }
      end = next;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < prose.length() && isWord(prose.charAt(end))) {
      end++;
    }
    return end;
  }

  private int sentenceStart() {
    int at = id.start();
    while (at > 0 && !isSentenceEnd(at - 1)) {
      at--;
    }
    return at;
  }

  private int sentenceEnd() {
    int at = id.end();
    while (at < prose.length() && !isSentenceEnd(at)) {
      at++;
    }
    return at;
  }

  private boolean isSentenceEnd(int at) {
    boolean last = at + 1 == prose.length() || Character.isWhitespace(prose.charAt(at + 1));
    return last && ".;!?".indexOf(prose.charAt(at)) >= 0;
  }

  private static boolean isFiller(char c) {
    return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || "-_*{}".indexOf(c) >= 0;
  }
}
