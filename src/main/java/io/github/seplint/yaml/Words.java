package io.github.seplint.yaml;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The library's trouble in the words of a diagnostic. */
final class Words {
  private Words() {}

  static String of(MarkedYamlEngineException e) {
    String problem = oneLine(e.getProblem());
    if (problem.contains("\\t")) {
      return "a tab cannot indent or start a value; use spaces";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "`:` followed by a space starts a value here; quote the text";
    }
    String context = e.getContext() == null ? "" : oneLine(e.getContext());
    return context.isEmpty() ? problem : problem + " (" + context + ")";
  }

  static String of(ReaderException e) {
    String code = Integer.toHexString(e.getCodePoint()).toUpperCase(Locale.ROOT);
    return "the character U+"
        + "0".repeat(Math.max(0, 4 - code.length()))
        + code
        + " is not allowed in YAML";
  }

  static String of(YamlEngineException e) {
    return oneLine(String.valueOf(e.getMessage()));
  }

  private static String oneLine(String text) {
    return text.strip().replace('\n', ' ');
  }
}
