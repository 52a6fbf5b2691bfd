package io.github.seplint.cli.report;

import io.github.seplint.coverage.SectionCoverage.SpecificationNames;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitException;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.spec.page.Page;
import io.github.seplint.spec.page.Section;
import io.github.seplint.spec.page.SpecLink.ResolvedLink;
import io.github.seplint.spec.page.Specification;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of SEPs and sections in a specification. */
final class ReportNames {
  /** The summary of a commit: {@code SEP-7: Answer pings (#7)}. */
  private static final Pattern SUMMARY =
      Pattern.compile("(?i)sep[- ](\\d{1,9})\\s*:\\s*(.+?)(?:\\s*\\(#(\\d{1,9})\\))?");

  private final Specification spec;
  private final Map<Long, String> committed = new HashMap<>();

  private ReportNames(Specification spec) {
    this.spec = spec;
  }

  /** Returns the names of the SEPs of a manifest, and of the sections that its rows cite. */
  static SpecificationNames of(Specification spec, Manifest manifest) {
    ReportNames names = new ReportNames(spec);
    Map<Long, String> seps = new HashMap<>();
    Map<String, String> sections = new HashMap<>();
    for (SepCoverage sep : manifest.seps()) {
      names.sep(sep).ifPresent(name -> seps.put(sep.number(), name.replace("`", "")));
      names.section(sep.specUrl()).ifPresent(name -> sections.put(sep.specUrl(), name));
      for (ManifestRow row : sep.rows()) {
        row.url()
            .filter(url -> !sections.containsKey(url))
            .ifPresent(url -> names.section(url).ifPresent(name -> sections.put(url, name)));
      }
    }
    return new SpecificationNames(seps, sections);
  }

  /** The title of the document of a SEP, of its commit, or of the page that it consists of. */
  private Optional<String> sep(SepCoverage sep) {
    return spec.sepTitle(sep.number())
        .or(() -> summary(sep.number()))
        .or(() -> sep.specUrl().contains("#") ? Optional.empty() : page(sep.specUrl()));
  }

  private Optional<String> summary(long sep) {
    if (committed.isEmpty()) {
      committed.put(-1L, "");
      try {
        spec.sources().stream()
            .flatMap(source -> source.git().stream())
            .flatMap(tree -> tree.repository().ancestors(tree.commit()).stream())
            .forEach(this::add);
      } catch (GitException e) {
        // Of a damaged or incomplete history, the names are missing.
        return Optional.empty();
      }
    }
    return Optional.ofNullable(committed.get(sep));
  }

  /** The commit of the pull request with the number of the SEP takes precedence. */
  private void add(Commit commit) {
    Matcher summary = SUMMARY.matcher(commit.summary());
    if (summary.matches()) {
      long sep = Long.parseLong(summary.group(1));
      if (summary.group(1).equals(summary.group(3))) {
        committed.put(sep, summary.group(2));
      } else {
        committed.putIfAbsent(sep, summary.group(2));
      }
    }
  }

  private Optional<String> page(String url) {
    ResolvedLink link = spec.link(url);
    return link.isFound() ? spec.page(link.path()).flatMap(Page::title) : Optional.empty();
  }

  /** The page and the title of the section that a URL leads to. */
  private Optional<String> section(String url) {
    ResolvedLink link = spec.link(url);
    Optional<String> section =
        spec.section(link)
            .map(Section::title)
            .filter(title -> !title.isEmpty())
            .map(title -> " § " + title)
            .or(() -> link.anchor().map(anchor -> "#" + anchor));
    return link.isFound()
        ? Optional.of(Page.shortPath(link.path()) + section.orElse(""))
        : Optional.empty();
  }
}
