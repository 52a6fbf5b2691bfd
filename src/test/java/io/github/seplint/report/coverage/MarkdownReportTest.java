package io.github.seplint.report.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.report.markdown.GeneratedBlock;
import io.github.seplint.report.markdown.HostileText;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.report.markdown.NodeDump;
import io.github.seplint.report.markdown.SampleReports;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {
  /** Shifts characters to a private plane, where they are no markup to anybody. */
  private static final int PRIVATE = 0xF0000;

  @Test
  void whateverTheTextsHoldAPageReadsAsItWasMeant() {
    long seed = Long.getLong("seplint.seed", 7001);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      CoverageReport report = SampleReports.of(() -> HostileText.of(random));
      String meant = written(report, new MarkdownOutput(MarkdownReportTest::toPrivate));
      String written = written(report, new MarkdownOutput());
      int run = i;
      List<String> expected = fromPrivate(NodeDump.of(NodeDump.parse(meant))).lines().toList();
      List<String> actual = NodeDump.of(NodeDump.parse(written)).lines().toList();
      for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
        assertEquals(at(expected, line), at(actual, line), "seed " + seed + ", run " + run);
      }
    }
  }

  private static String written(CoverageReport report, MarkdownOutput output) {
    MarkdownReport.write(report, output);
    return output.text();
  }

  private static String toPrivate(String text) {
    return text.chars()
        .map(c -> c < 0x80 ? PRIVATE + c : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String fromPrivate(String text) {
    return text.codePoints()
        .map(c -> c >= PRIVATE ? c - PRIVATE : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "(nothing)";
  }

  @Test
  void noTextOfOthersIsInvisibleOrEndsTheBlock() {
    Random random = new Random(7002);
    for (int i = 0; i < 500; i++) {
      String written = MarkdownReport.of(SampleReports.of(() -> HostileText.of(random)));
      List<String> hidden =
          written
              .codePoints()
              .filter(c -> c != '\n' && isHidden(Character.getType(c)))
              .mapToObj(c -> "U+" + Integer.toHexString(c))
              .toList();
      assertEquals(List.of(), hidden, "run " + i);
      written.lines().forEach(line -> assertFalse(line.strip().equals(GeneratedBlock.END), line));
    }
  }

  private static boolean isHidden(int type) {
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  @Test
  void theSameReportIsDrawnTheSame() {
    assertEquals(
        MarkdownReport.of(SampleReports.of(() -> "tool")),
        MarkdownReport.of(SampleReports.of(() -> "tool")));
  }

  @Test
  void onlyAddressesOfTheWebAreLinkedTo() {
    String written = MarkdownReport.of(SampleReports.of(() -> "javascript:alert(1)"));
    assertFalse(written.contains("(javascript:"), written);
    assertFalse(written.contains("(<javascript:"), written);
    assertTrue(written.contains("javascript:alert(1)"), written);
  }
}
