package io.github.seplint.rules.layout;

import io.github.seplint.lint.Rule.FileRule;
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
    context.file().root().ifPresent(root -> check(context.source(), root, findings));
    for (Requirement row : context.sepFile().requirements()) {
      check(context.source(), row.mapping(), findings);
    }
  }

  private static void check(SourceText source, YamlMapping owner, Findings findings) {
    for (YamlEntry entry : owner.entries()) {
      if (entry.value() instanceof YamlScalar url
          && isQuoted(url)
          && KEYS.contains(entry.name())
          && isPlainUrl(url.value(), owner.flow())) {
        Finding finding =
            findings.report(url.span(), "unnecessary quotes around `" + entry.name() + "`");
        if (endsWord(source.text(), url.span().end())) {
          finding.fix("remove the quotes", new TextEdit(url.span(), url.value()));
        }
      }
    }
  }

  private static boolean isQuoted(YamlScalar scalar) {
    return scalar.style() == YamlScalar.Style.SINGLE_QUOTED
        || scalar.style() == YamlScalar.Style.DOUBLE_QUOTED;
  }

  /** Returns whether the URL has the same meaning without quotes. */
  private static boolean isPlainUrl(String url, boolean flow) {
    boolean web = url.startsWith("https://") || url.startsWith("http://");
    return web
        && !url.endsWith(":")
        && url.chars().allMatch(c -> isPlain(c) && !(flow && ",[]{}".indexOf(c) >= 0));
  }

  private static boolean isPlain(int c) {
    return (c > ' ' && c < 0x7F) || Character.isLetterOrDigit(c);
  }

  /** A comment directly after the quote would become part of the URL. */
  private static boolean endsWord(String text, int offset) {
    return offset == text.length()
        || Character.isWhitespace(text.charAt(offset))
        || ",]}".indexOf(text.charAt(offset)) >= 0;
  }
}
