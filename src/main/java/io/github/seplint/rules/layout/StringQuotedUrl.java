package io.github.seplint.rules.layout;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Finding.Fix;
import io.github.seplint.lint.Findings;
import io.github.seplint.lint.Rule.FileRule;
import io.github.seplint.lint.RuleContext;
import io.github.seplint.sep.Requirement;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.TextEdit;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlScalar;
import java.util.Set;

/** Flags unnecessary quotes around URLs. */
final class StringQuotedUrl implements FileRule {
  private static final Set<String> KEYS = Set.of("spec_url", "url", "issue");

  @Override
  public void check(RuleContext context, Findings findings) {
    context.sepFile().root().ifPresent(root -> check(context, root, findings));
    for (Requirement requirement : context.sepFile().requirements()) {
      check(context, requirement.row().mapping(), findings);
    }
  }

  private static void check(RuleContext context, YamlMapping owner, Findings findings) {
    for (YamlEntry entry : owner.entries()) {
      if (entry.value() instanceof YamlScalar scalar
          && isQuoted(scalar)
          && KEYS.contains(entry.name())
          && isPlainUrl(scalar.value(), owner.flow())) {
        findings.accept(finding(context.sepFile().source(), entry.name(), scalar));
      }
    }
  }

  private static Finding finding(SourceText source, String key, YamlScalar url) {
    Finding finding = Finding.at(url.span(), "unnecessary quotes around `" + key + "`");
    return endsWord(source.text(), url.span().end())
        ? finding.fix(new Fix("remove the quotes", new TextEdit(url.span(), url.value())))
        : finding;
  }

  private static boolean isQuoted(YamlScalar scalar) {
    return scalar.style() == YamlScalar.Style.SINGLE_QUOTED
        || scalar.style() == YamlScalar.Style.DOUBLE_QUOTED;
  }

  /** Whether YAML reads the same without the quotes. */
  private static boolean isPlainUrl(String url, boolean flow) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web
        && !url.endsWith(":")
        && url.chars().allMatch(c -> isPlain(c) && !(flow && ",[]{}".indexOf(c) >= 0));
  }

  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
  }

  /** A comment that sticks to the quote would become part of the URL. */
  private static boolean endsWord(String text, int offset) {
    return offset == text.length()
        || Character.isWhitespace(text.charAt(offset))
        || ",]}".indexOf(text.charAt(offset)) >= 0;
  }
}
