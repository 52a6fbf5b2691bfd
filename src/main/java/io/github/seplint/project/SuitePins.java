package io.github.seplint.project;

import io.github.seplint.suite.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The releases of the conformance suite that a project depends on. */
public final class SuitePins {
  /** As in {@code npx @modelcontextprotocol/conformance@0.1.16} or in dependencies. */
  private static final Pattern PIN =
      Pattern.compile(
          "@modelcontextprotocol/conformance(?:@|\"\\s*:\\s*\")[~^]?"
              + "([0-9]+\\.[0-9]+\\.[0-9]+(?:-[0-9A-Za-z.]*[0-9A-Za-z])?)");

  private SuitePins() {}

  /**
   * Finds the releases named in {@code package.json} and the workflows, sorted; none if no
   * expected-failures file is checked, which saves reading them.
   */
  public static List<String> find(Project project, InputFiles files) {
    return files.hasNamed(FileKind.EXPECTED_FAILURES) ? find(project) : List.of();
  }

  /** Finds the releases named in {@code package.json} and the workflows, sorted. */
  public static List<String> find(Project project) {
    TreeSet<String> found = new TreeSet<>();
    for (Path file : candidates(project.root())) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        Matcher pins = PIN.matcher(text(file));
        while (pins.find()) {
          found.add(pins.group(1));
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<Path> candidates(Path root) {
    List<Path> candidates = new ArrayList<>(List.of(root.resolve("package.json")));
    Path workflows = root.resolve(".github").resolve("workflows");
    if (Files.isDirectory(workflows)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(workflows, "*.{yml,yaml}")) {
        entries.forEach(candidates::add);
      } catch (IOException e) {
        // Without them, the newest known release is assumed.
        return candidates;
      }
    }
    return candidates;
  }

  private static String text(Path file) {
    try {
      return new String(TextFiles.bytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
