package io.github.seplint.rules.sepfile;

import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.text.Span;
import java.util.Optional;

/** Flags traceability files that the manifest builder does not find. */
final class FileLocation implements FileRule {
  /** The directory of upstream's scenarios, in TypeScript; the builder reads no YAML there. */
  private static final String SCENARIOS = "/src/scenarios/";

  @Override
  public void check(RuleContext context, Findings findings) {
    SepFileName name = SepFileName.of(context.path());
    String directory = context.path().substring(0, Math.max(0, context.path().lastIndexOf('/')));
    Optional<String> expected = context.settings().sepsDir();
    boolean found =
        expected.isPresent()
            ? directory.equals(expected.get())
            : !("/" + directory + "/").contains(SCENARIOS);
    if (!name.isValid()) {
      findings.report(
          Span.at(0), "file name `" + name.name() + "` does not match `sep-<number>.yaml`");
    } else if (!found) {
      String instead = expected.map(FileLocation::shown).orElse("src/seps");
      findings.report(
          Span.at(0), "file is in `" + shown(directory) + "` instead of `" + instead + "`");
    }
  }

  private static String shown(String directory) {
    return directory.isEmpty() ? "." : directory;
  }

  /** The name of a traceability file. */
  record SepFileName(String name) {
    private static final String START = "sep-";
    private static final String END = ".yaml";

    static SepFileName of(String path) {
      return new SepFileName(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Returns whether the name is {@code sep-<digits>.yaml}, without a leading zero. */
    boolean isValid() {
      return number().filter(digits -> !digits.startsWith("0") || digits.equals("0")).isPresent();
    }

    Optional<String> number() {
      if (!name.startsWith(START)
          || !name.endsWith(END)
          || name.length() == START.length() + END.length()) {
        return Optional.empty();
      }
      String digits = name.substring(START.length(), name.length() - END.length());
      return Optional.of(digits).filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }
  }
}
