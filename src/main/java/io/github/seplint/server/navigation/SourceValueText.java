package io.github.seplint.server.navigation;

import io.github.seplint.lint.LintInputs.LintSettings.Extension;
import io.github.seplint.report.markdown.MarkdownOutput;
import io.github.seplint.server.document.DocumentAnalysis;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.suite.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains versions, extensions and links, in Markdown. */
final class SourceValueText {
  private SourceValueText() {}

  /** The place of a version on the timeline. */
  static String version(DocumentAnalysis analysis, String version) {
    Timeline timeline = analysis.session().check().inputs().settings().timeline();
    int index = timeline.indexOf(version);
    if (index < 0) {
      return "Unknown version; known versions: " + String.join(", ", timeline.versions());
    }
    List<String> versions = timeline.versions();
    String name =
        version.equals(Timeline.DRAFT)
            ? "`draft`: the next version, " + versions.get(index)
            : "Version " + version + " of the specification";
    String before = index == 0 ? "" : "; the version before is " + versions.get(index - 1);
    String after = index + 1 == versions.size() ? "" : "; the next is " + versions.get(index + 1);
    return name + before + after + ".";
  }

  /** The SEPs that define an extension. */
  static String extension(DocumentAnalysis analysis, String id) {
    List<Extension> known = analysis.session().check().inputs().settings().extensions();
    Optional<Extension> found = known.stream().filter(each -> each.id().equals(id)).findFirst();
    MarkdownOutput out = new MarkdownOutput();
    out.raw("Protocol extension ").add(out.code(id));
    String seps =
        found
            .map(each -> each.seps().stream().map(sep -> "SEP-" + sep))
            .map(each -> each.collect(Collectors.joining(", ")))
            .filter(each -> !each.isEmpty())
            .map(each -> ", defined by " + each)
            .orElse("");
    String unknown =
        found.isEmpty() && !known.isEmpty() ? "; not one of `extensions` in seplint.yaml" : "";
    return out.text() + seps + unknown + ".";
  }

  /** The page and section that a link leads to. */
  static Optional<String> link(DocumentAnalysis analysis, String url) {
    return analysis.session().check().specification().map(spec -> link(spec, url));
  }

  private static String link(Specification spec, String url) {
    ResolvedLink link = spec.link(url);
    if (!link.isFound()) {
      return "The specification does not contain this page.";
    }
    Optional<Page> page = spec.page(link.path());
    Optional<Section> section = spec.section(link);
    MarkdownOutput out = new MarkdownOutput();
    page.flatMap(Page::title).ifPresent(title -> out.raw("**").text(title).raw("**, "));
    out.add(out.code(link.path()));
    if (section.isPresent() && !section.get().title().isEmpty()) {
      out.raw(", section ").text(section.get().title());
    } else if (link.anchor().isPresent()) {
      out.raw("; no section ").add(out.code(link.anchor().get()));
    }
    return out.text();
  }
}
