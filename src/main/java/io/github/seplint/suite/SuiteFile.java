package io.github.seplint.suite;

import io.github.seplint.schema.ValidatedFile;
import io.github.seplint.sep.SourceTag;
import io.github.seplint.text.SourceText;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The valid parts of a suite file other than a traceability file. */
public sealed interface SuiteFile {

  /** Reads the valid parts of a file; empty for a traceability file. */
  static Optional<SuiteFile> of(FileKind kind, YamlMapping root) {
    return switch (kind) {
      case SEP -> Optional.empty();
      case SCENARIOS -> Optional.of(ScenarioInventory.of(root));
      case REQUIREMENTS -> Optional.of(RequirementSet.of(root));
      case EXPECTED_FAILURES -> Optional.of(ExpectedFailures.of(root));
      case KNOWN_GAPS -> Optional.of(KnownGaps.of(root));
      case LOCAL_SUITES -> Optional.of(LocalSuites.of(root));
    };
  }

  /** The scenarios of a suite, in the order of the file. */
  record ScenarioInventory(List<Scenario> scenarios) implements SuiteFile {

    /**
     * Reads the valid parts of a text.
     *
     * @throws io.github.seplint.text.InvalidFileException if it is not well-formed
     */
    public static ScenarioInventory parse(SourceText source) {
      return of(ValidatedFile.parse(source).mapping());
    }

    static ScenarioInventory of(YamlMapping root) {
      return new ScenarioInventory(root.mappings("scenarios").stream().map(Scenario::of).toList());
    }

    /**
     * A scenario of an inventory. A value that is absent, blank or not a string is empty here; the
     * schema rule reports it.
     *
     * @param mapping the scenario as written
     * @param surface what it tests: {@code server}, {@code client} or {@code authorization}
     * @param source where it comes from; empty if it is absent or not a mapping
     * @param checks the ids that it emits
     */
    public record Scenario(
        YamlMapping mapping,
        Optional<YamlScalar> name,
        Optional<YamlScalar> surface,
        Optional<SourceTag> source,
        List<YamlScalar> checks) {

      static Scenario of(YamlMapping mapping) {
        return new Scenario(
            mapping,
            mapping.string("name"),
            mapping.string("surface"),
            SourceTag.of(mapping),
            mapping.strings("checks"));
      }
    }
  }

  /**
   * The scenarios that an implementation must pass to conform to a revision of the specification.
   *
   * @param server scenarios that a server must pass
   * @param client scenarios that a client must pass
   * @param notScored scenarios that are run but not scored
   */
  record RequirementSet(
      List<YamlScalar> server, List<YamlScalar> client, List<YamlMapping> notScored)
      implements SuiteFile {

    static RequirementSet of(YamlMapping root) {
      return new RequirementSet(
          root.strings("server"), root.strings("client"), root.mappings("not_scored"));
    }

    /** Returns the scored scenarios of a side. */
    public List<YamlScalar> scored(Side side) {
      return side == Side.SERVER ? server : side == Side.CLIENT ? client : List.of();
    }

    /** Returns the scenarios of a side that are not scored. */
    public List<YamlScalar> notScored(Side side) {
      return notScored.stream()
          .filter(
              each -> each.string("leg").filter(leg -> leg.value().equals(side.id())).isPresent())
          .flatMap(each -> each.string("scenario").stream())
          .toList();
    }
  }

  /**
   * The expected failures of a conformance run (the runner's {@code --expected-failures}).
   *
   * @param server of runs against a server
   * @param client of runs against a client
   * @param sections the place of each section that can be read: its key, or the first key of the
   *     file if the section is absent
   */
  record ExpectedFailures(
      List<ExpectedFailure> server, List<ExpectedFailure> client, Map<Side, Span> sections)
      implements SuiteFile {

    /**
     * A scenario, or one check of it: {@code <scenario>} or {@code <scenario>:<check-id>}.
     *
     * @param written the entry as written in the file
     * @param check the one check that may fail; empty if all checks of the scenario may
     */
    public record ExpectedFailure(YamlScalar written, String scenario, Optional<String> check) {

      /** The characters that names of the suite may contain in addition to letters and digits. */
      private static final String IN_NAMES = "-_./$@+";

      /** Parses an item; empty if a part is missing or has characters that no name has. */
      public static Optional<ExpectedFailure> of(YamlScalar written) {
        String[] parts = written.value().split(":", 2);
        return isValid(written.value())
            ? Optional.of(
                new ExpectedFailure(written, parts[0], Stream.of(parts).skip(1).findFirst()))
            : Optional.empty();
      }

      /** The text of the entry. */
      public String text() {
        return written.value();
      }

      public Span span() {
        return written.span();
      }

      /** Returns whether a text is {@code <scenario>} or {@code <scenario>:<check-id>}. */
      public static boolean isValid(String text) {
        return Stream.of(text.split(":", 2))
            .allMatch(
                part -> !part.isEmpty() && part.codePoints().allMatch(ExpectedFailure::isInName));
      }

      private static boolean isInName(int c) {
        return Character.isLetterOrDigit(c) || IN_NAMES.indexOf(c) >= 0;
      }
    }

    static ExpectedFailures of(YamlMapping root) {
      return new ExpectedFailures(entries(root, "server"), entries(root, "client"), sections(root));
    }

    private static Map<Side, Span> sections(YamlMapping root) {
      Span first =
          root.entries().stream().findFirst().map(each -> each.key().span()).orElse(Span.at(0));
      Map<Side, Span> sections = new EnumMap<>(Side.class);
      for (Side side : Side.LISTED) {
        Optional<YamlEntry> section = root.entry(side.id());
        if (section.isEmpty()) {
          sections.put(side, first);
        } else if (section.get().value() instanceof YamlSequence
            || section.get().value().isNull()) {
          sections.put(side, section.get().key().span());
        }
      }
      return sections;
    }

    /** Returns the expected failures of a side. */
    public List<ExpectedFailure> of(Side side) {
      return side == Side.SERVER ? server : side == Side.CLIENT ? client : List.of();
    }

    private static List<ExpectedFailure> entries(YamlMapping root, String section) {
      return root.strings(section).stream()
          .flatMap(item -> ExpectedFailure.of(item).stream())
          .toList();
    }
  }

  /**
   * Issues and notes for failures and for checks that were never emitted.
   *
   * @param scenarios by the names of scenarios
   * @param checks by check ids
   */
  record KnownGaps(List<KnownGap> scenarios, List<KnownGap> checks) implements SuiteFile {

    /**
     * One gap.
     *
     * @param name the scenario or check
     * @param issue where the gap is tracked
     * @param note additional information for the reader
     */
    public record KnownGap(
        YamlScalar name, Optional<YamlScalar> issue, Optional<YamlScalar> note) {}

    public static KnownGaps of(YamlMapping root) {
      return new KnownGaps(gaps(root, "scenarios"), gaps(root, "checks"));
    }

    /** Those of scenarios, then those of checks. */
    public List<KnownGap> all() {
      return Stream.concat(scenarios.stream(), checks.stream()).toList();
    }

    private static List<KnownGap> gaps(YamlMapping root, String section) {
      List<KnownGap> gaps = new ArrayList<>();
      for (YamlEntry entry : root.mapping(section).entries()) {
        if (entry.value() instanceof YamlMapping gap) {
          gaps.add(new KnownGap(entry.key(), gap.string("issue"), gap.string("note")));
        }
      }
      return gaps;
    }
  }

  /** The names of suites that a project runs in addition; {@link LocalSuite} has the rest. */
  record LocalSuites(List<YamlScalar> names) implements SuiteFile {

    static LocalSuites of(YamlMapping root) {
      return new LocalSuites(
          root.mappings("suites").stream().flatMap(each -> each.string("suite").stream()).toList());
    }
  }
}
