package io.github.seplint.cli.scenarios;

import io.github.seplint.project.UsageException;
import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The extensions of scenarios that {@code --extension} assigns. */
final class ExtensionMapping {
  private final List<Flag> flags = new ArrayList<>();

  /** A name, or a prefix with a star. */
  private record Flag(String written, String scenario, String id) {

    static Flag of(String written) {
      int equals = written.lastIndexOf('=');
      if (equals < 1 || written.substring(equals + 1).isBlank()) {
        throw new UsageException("--extension takes <scenario>=<id>, not `" + written + "`");
      }
      return new Flag(written, written.substring(0, equals), written.substring(equals + 1));
    }

    boolean matches(String name) {
      return scenario.endsWith("*")
          ? name.startsWith(scenario.substring(0, scenario.length() - 1))
          : name.equals(scenario);
    }
  }

  /**
   * Parses the values of the option.
   *
   * @throws UsageException if one is invalid
   */
  ExtensionMapping(List<String> written) {
    written.forEach(each -> flags.add(Flag.of(each)));
  }

  /**
   * Assigns extensions to scenarios that have no versions.
   *
   * @throws UsageException if a value matches no scenario
   */
  List<ImportedScenario> over(List<ImportedScenario> scenarios) {
    List<ImportedScenario> result = new ArrayList<>();
    Set<Flag> used = new HashSet<>();
    for (ImportedScenario scenario : scenarios) {
      Optional<Flag> first =
          flags.stream()
              .filter(flag -> scenario.isOpen() && flag.matches(scenario.name()))
              .findFirst();
      first.ifPresent(used::add);
      result.add(first.map(flag -> scenario.of(flag.id)).orElse(scenario));
    }
    for (Flag flag : flags) {
      if (!used.contains(flag)) {
        throw new UsageException(
            "--extension " + flag.written + ": no scenario of an extension fits");
      }
    }
    return result;
  }
}
