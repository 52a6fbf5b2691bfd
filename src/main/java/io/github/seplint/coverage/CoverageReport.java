package io.github.seplint.coverage;

import io.github.seplint.coverage.EarlierReport.Changes;
import io.github.seplint.coverage.OpenGaps.GapTracker;
import io.github.seplint.coverage.SectionCoverage.SpecificationNames;
import io.github.seplint.manifest.Manifest;
import io.github.seplint.manifest.ManifestRow;
import io.github.seplint.manifest.Provenance;
import io.github.seplint.manifest.SepCoverage;
import io.github.seplint.suite.LocalSuite;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data of a coverage report, in any format.
 *
 * @param conformance how the scenarios ended
 * @param rows outcomes of the checks of rows
 * @param suites additional suites of the project
 * @param names of SEPs and sections
 * @param changes since an earlier report, if one is given
 */
public record CoverageReport(
    Manifest manifest,
    UpstreamSuite upstream,
    Conformance conformance,
    RowOutcomes rows,
    List<LocalSuite> suites,
    GapTracker known,
    SpecificationNames names,
    Provenance provenance,
    Optional<Changes> changes) {

  /** A report of unknown origin. */
  public CoverageReport(
      Manifest manifest,
      UpstreamSuite upstream,
      Conformance conformance,
      RowOutcomes rows,
      List<LocalSuite> suites,
      GapTracker known) {
    this(
        manifest,
        upstream,
        conformance,
        rows,
        suites,
        known,
        SpecificationNames.NONE,
        Provenance.UNKNOWN,
        Optional.empty());
  }

  /** The same with names from the specification. */
  public CoverageReport with(SpecificationNames other) {
    return new CoverageReport(
        manifest, upstream, conformance, rows, suites, known, other, provenance, changes);
  }

  /** The same with further words of the command line that generates it. */
  public CoverageReport to(String words) {
    return new CoverageReport(
        manifest, upstream, conformance, rows, suites, known, names, provenance.to(words), changes);
  }

  /** The same with the changes since an earlier report. */
  public CoverageReport since(EarlierReport earlier) {
    return new CoverageReport(
        manifest,
        upstream,
        conformance,
        rows,
        suites,
        known,
        names,
        provenance,
        Optional.of(earlier.changes(this)));
  }

  /** The coverage of each cited section. */
  public List<SectionCoverage> sections() {
    return SectionCoverage.of(manifest, rows, names);
  }

  /** The suites by the owner of their scenarios. */
  public LocalSuiteGroups suiteGroups() {
    List<String> notes = new ArrayList<>();
    List<SuiteLine> own = lines(true, notes);
    return new LocalSuiteGroups(own, lines(false, notes), notes);
  }

  /** Numbers the notes through both groups. */
  private List<SuiteLine> lines(boolean isUpstream, List<String> notes) {
    List<SuiteLine> lines = new ArrayList<>();
    for (LocalSuite suite : suites) {
      if (suite.repository().equalsIgnoreCase(upstream.name()) == isUpstream) {
        suite.note().ifPresent(notes::add);
        lines.add(new SuiteLine(suite, suite.note().map(note -> notes.size())));
      }
    }
    return lines;
  }

  /**
   * The local suites of a project, in their order.
   *
   * @param upstream suites with scenarios of the conformance suite
   * @param other suites with other scenarios
   * @param notes the notes of the suites, numbered from 1
   */
  public record LocalSuiteGroups(
      List<SuiteLine> upstream, List<SuiteLine> other, List<String> notes) {}

  /**
   * A local suite.
   *
   * @param note the number of its note
   */
  public record SuiteLine(LocalSuite suite, Optional<Integer> note) {}

  /** Returns the open gaps. */
  public OpenGaps gaps() {
    return OpenGaps.of(manifest, conformance.outcomes(), known);
  }

  /**
   * The URL of the definition of a row's check, with its line if that is known; empty if the file
   * is not part of the suite.
   */
  public Optional<String> definition(SepCoverage sep, ManifestRow row) {
    // The lines of a moving branch would soon be wrong.
    boolean pinned = upstream.revision().isPresent();
    String line = pinned && row.line().isPresent() ? "#L" + row.line().getAsInt() : "";
    return upstream.file(sep.yaml()).map(url -> url + line);
  }

  /**
   * The conformance suite whose traceability files are reported on.
   *
   * @param repository its web address, without a slash or {@code .git} at the end
   * @param revision a commit, tag or branch of it
   * @param protocol the version of the protocol that was tested
   * @param scenarios the definitions of scenarios, as {@code src/a.ts#L12}, by name
   * @param checks the definitions of checks by id
   */
  public record UpstreamSuite(
      String repository,
      Optional<String> revision,
      Optional<String> protocol,
      Map<String, String> scenarios,
      Map<String, String> checks) {
    public static final String USUAL_REPOSITORY =
        "https://github.com/modelcontextprotocol/conformance";

    /** Matches the host and the path of the repository; bounded, as each part takes stack. */
    private static final Pattern ADDRESS =
        Pattern.compile("(https?://[^/?#]+)/([^/?#]+(?:/[^/?#]+){0,8})", Pattern.CASE_INSENSITIVE);

    private static final int SHORT_COMMIT = 12;

    /** Matches an optional suffix after the name. */
    private static final Pattern TAIL = Pattern.compile("(?<=[^/])(\\.git)?/*$");

    /** The public suite, at an unknown revision. */
    public static final UpstreamSuite USUAL =
        new UpstreamSuite(USUAL_REPOSITORY, Optional.empty(), Optional.empty());

    public UpstreamSuite {
      repository = TAIL.matcher(repository).replaceFirst("");
    }

    /** A suite whose sources are not given. */
    public UpstreamSuite(String repository, Optional<String> revision, Optional<String> protocol) {
      this(repository, revision, protocol, Map.of(), Map.of());
    }

    /** Returns the address of the definition of a scenario, if its place is known. */
    public Optional<String> scenario(String name) {
      return Optional.ofNullable(scenarios.get(name)).flatMap(this::place);
    }

    /** Returns the address of the first definition of a check, if its place is known. */
    public Optional<String> check(String id) {
      return Optional.ofNullable(checks.get(id)).flatMap(this::place);
    }

    /** Returns whether the sources of the suite are known. */
    public boolean hasSources() {
      return !scenarios.isEmpty();
    }

    private Optional<String> place(String place) {
      int hash = place.indexOf('#');
      return file(place.substring(0, hash)).map(url -> url + place.substring(hash));
    }

    /** Returns whether a text is the web address of a repository, with an owner and a name. */
    public static boolean isRepository(String written) {
      Matcher address = ADDRESS.matcher(TAIL.matcher(written).replaceFirst(""));
      if (!address.matches() || address.group(2).indexOf('/') < 0) {
        return false;
      }
      try {
        new URI(written);
        return true;
      } catch (URISyntaxException e) {
        return false;
      }
    }

    /** Returns the short name of the repository: {@code owner/name}. */
    public String name() {
      return part(2);
    }

    /**
     * Returns the address of the host and its repositories: {@link #repository} without the name.
     */
    public String host() {
      return part(1);
    }

    private String part(int group) {
      Matcher address = ADDRESS.matcher(repository);
      return address.matches() ? address.group(group) : repository;
    }

    /** Returns the name and the revision, of which a commit is shortened. */
    public String label() {
      return name()
          + revision
              .map(each -> each.matches("[0-9a-f]{40}") ? each.substring(0, SHORT_COMMIT) : each)
              .map(each -> "@" + each)
              .orElse("");
    }

    /** Returns the address of the repository at the tested revision. */
    public String tree() {
      return branch(name(), shownRevision());
    }

    /** Returns the address of a branch of this repository or another one of the same host. */
    public String branch(String name, String branch) {
      return host() + "/" + name + "/tree/" + encoded(branch);
    }

    /** Returns the address of a file of the repository; empty if the file is not part of it. */
    public Optional<String> file(String path) {
      boolean within = !path.startsWith("/") && !path.startsWith("../") && !path.contains(":");
      return within
          ? Optional.of(repository + "/blob/" + encoded(shownRevision() + "/" + path))
          : Optional.empty();
    }

    private static String encoded(String path) {
      return URLEncoder.encode(path, StandardCharsets.UTF_8)
          .replace("+", "%20")
          .replace("%2F", "/");
    }

    /** Returns the revision; by default, the latest one of the main branch. */
    private String shownRevision() {
      return revision.orElse("HEAD");
    }
  }
}
