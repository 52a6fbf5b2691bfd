package io.github.seplint.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All files that contain the version agree, also after {@code set-version}. */
final class VersionTest {
  private static final String SCRIPT = "src/build/release/set-version";

  private static final Place POM =
      new Place("pom.xml", "<artifactId>seplint</artifactId>\\s*<version>");

  private static final Place DATE = new Place("pom.xml", "<release.date>");

  private static final List<Place> PLACES =
      List.of(
          POM,
          new Place(".pre-commit-hooks.yaml", "additional_dependencies: \\['seplint@"),
          new Place(".gitlab/seplint.gitlab-ci.yml", "SEPLINT_VERSION: \""),
          new Place("editors/vscode/package.json", "^\\{[^{]*?\n  \"version\": \""),
          new Place("editors/vscode/package-lock.json", "^\\{[^{]*?\n  \"version\": \""),
          new Place("editors/vscode/package-lock.json", "\"\": \\{[^{]*?\n      \"version\": \""));

  /** A file, and a pattern for what precedes a version in it. */
  private record Place(String file, String before) {
    String version(Path root) throws IOException {
      Matcher version =
          Pattern.compile(before + "([^\"'<]+)").matcher(Files.readString(root.resolve(file)));
      assertTrue(version.find(), file + " has no version");
      return version.group(1);
    }
  }

  @TempDir private Path directory;

  private static void assertVersion(Path root, String expected) throws IOException {
    for (Place place : PLACES) {
      String version = place.equals(POM) ? expected : expected.replace("-SNAPSHOT", "");
      assertEquals(version, place.version(root), place.file());
    }
  }

  @Test
  void filesHaveTheVersionOfThePom() throws IOException {
    assertVersion(Path.of(""), POM.version(Path.of("")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void setVersionChangesAllFiles() throws IOException {
    copy(SCRIPT);
    for (Place place : PLACES) {
      copy(place.file());
    }
    Files.writeString(directory.resolve("CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n- A\n");
    set("9.8.7", "2027-01-02");
    assertVersion(directory, "9.8.7");
    assertEquals(
        "# Changelog\n\n## [9.8.7] - 2027-01-02\n\n- A\n",
        Files.readString(directory.resolve("CHANGELOG.md")));
    assertEquals("2027-01-02", DATE.version(directory));
    set("9.9.0-SNAPSHOT", "2028-01-01");
    assertVersion(directory, "9.9.0-SNAPSHOT");
    assertEquals("2027-01-02", DATE.version(directory));
    Script.Run wrong = run("9.9", "2028-01-01");
    assertEquals(2, wrong.exit(), wrong.log());
    assertVersion(directory, "9.9.0-SNAPSHOT");
  }

  private void copy(String file) throws IOException {
    Path copy = directory.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of(file), copy, StandardCopyOption.REPLACE_EXISTING);
  }

  private void set(String version, String date) throws IOException {
    Script.Run run = run(version, date);
    assertEquals(0, run.exit(), run.log());
  }

  private Script.Run run(String version, String date) throws IOException {
    String command = SCRIPT + " " + version + " " + date;
    return new Script(List.of("sh", "-e"), "sh " + command, Map.of()).run(directory, directory);
  }
}
