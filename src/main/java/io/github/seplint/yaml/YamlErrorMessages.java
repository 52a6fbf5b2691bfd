package io.github.seplint.yaml;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Translates the errors of the library into diagnostic messages. */
final class YamlErrorMessages {
  private YamlErrorMessages() {}

  static String of(MarkedYamlEngineException e) {
    String problem = oneLine(e.getProblem());
    if (problem.contains("\\t")) {
      return "a tab cannot indent or start a value; use spaces";
    }
    if (problem.contains("that cannot start any token")) {
      return "a value cannot begin with this character; quote it";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "`:` followed by a space starts a value here; quote the text";
    }
    if (problem.contains("unexpected end of stream") && context(e).contains("quoted scalar")) {
      return "unterminated quoted string";
    }
    if (problem.contains("could not find expected ':'")) {
      return "key without a `:` after it";
    }
    String context = context(e);
    return context.isEmpty() ? problem : problem + " (" + context + ")";
  }

  /** Returns true for an unclosed construct, which is reported where it opens. */
  static boolean beginsAtContext(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem.contains("could not find expected ':'")
        || (problem.contains("unexpected end of stream") && context(e).contains("quoted scalar"))
        || (context(e).contains("parsing a flow")
            && line(e.getProblemMark()) > line(e.getContextMark()));
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0);
  }

  private static String context(MarkedYamlEngineException e) {
    return e.getContext() == null ? "" : oneLine(e.getContext());
  }

  static String of(ReaderException e) {
    return String.format(
        Locale.ROOT, "the character U+%04X is not allowed in YAML", e.getCodePoint());
  }

  static String of(YamlEngineException e) {
    return oneLine(String.valueOf(e.getMessage()));
  }

  private static String oneLine(String text) {
    return text.strip().replace('\n', ' ');
  }
}
