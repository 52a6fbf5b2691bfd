package io.github.seplint.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProjectOptionsTest {
  private static final List<String> ALL =
      List.of("--config", "--isolated", "--allow-outside", "--no-limit");

  @TempDir private Path directory;

  /** A command that has a configuration searches directories, and reads what the project names. */
  @ParameterizedTest
  @EnumSource(CommandTree.class)
  void aCommandHasAllOptionsOfAProjectOrNone(CommandTree command) {
    String path = command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String help = CliResult.of(directory, (path + " --help").split(" ")).out();
    List<String> found = ALL.stream().filter(help::contains).toList();
    assertTrue(found.isEmpty() || found.equals(ALL), () -> path + " has only " + found);
  }
}
