package io.github.seplint.report.markdown;

import io.github.seplint.coverage.CoverageReport;
import io.github.seplint.coverage.UpstreamSuite;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Says what the report is of. */
final class Stamp {
  private static final int SHORT_COMMIT = 12;
  private static final int LONG_COMMIT = 40;

  private Stamp() {}

  static List<Node> of(CoverageReport report) {
    UpstreamSuite upstream = report.upstream();
    Paragraph line = Nodes.paragraph(Nodes.own("Suite: "), suite(upstream));
    upstream.protocol().ifPresent(version -> add(line, "Protocol: ", version));
    report.manifest().source().ifPresent(source -> add(line, "Run: ", source));
    return List.of(line);
  }

  private static Node suite(UpstreamSuite upstream) {
    String revision = upstream.revision().map(each -> "@" + shown(each)).orElse("");
    return Nodes.link(Optional.of(upstream.tree()), Nodes.code(upstream.name() + revision));
  }

  private static void add(Paragraph line, String label, String value) {
    Nodes.append(line, Nodes.own(" · " + label), Nodes.code(value));
  }

  private static String shown(String revision) {
    return revision.length() == LONG_COMMIT ? revision.substring(0, SHORT_COMMIT) : revision;
  }
}
