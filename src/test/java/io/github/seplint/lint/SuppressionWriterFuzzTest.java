package io.github.seplint.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.seplint.LintFixtures;
import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlParser;
import java.util.List;
import java.util.Set;

final class SuppressionWriterFuzzTest {
  private static final String PATH = "src/seps/sep-7001.yaml";
  private static final Set<String> UNSUPPRESSIBLE =
      Set.of("yaml-syntax", "unused-suppression", "invalid-suppression");

  @FuzzTarget(seeds = "fixtures/cases/check/fix/**.yaml")
  void onlyCommentLinesAreAdded(byte[] bytes) {
    String before = new String(bytes, UTF_8);
    if (!YamlParser.read(before).problems().isEmpty()) {
      return;
    }
    SuppressionWriter writer = new SuppressionWriter("accepted");
    String after = writer.add(new SourceText(PATH, before), suppressible(before)).text();
    assertEquals(before, after.replaceAll("(?m)^ *# seplint: .* -- accepted(\\R|$)", ""));
    assertEquals(after, writer.add(new SourceText(PATH, after), List.of()).text());
  }

  private static List<Diagnostic> suppressible(String text) {
    return LintFixtures.lint(PATH, text, SpecReference.none()).stream()
        .filter(each -> !UNSUPPRESSIBLE.contains(each.rule()))
        .toList();
  }
}
