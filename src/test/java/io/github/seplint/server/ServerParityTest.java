package io.github.seplint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.PublicData;
import io.github.seplint.cli.CliResult;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.server.document.PositionEncoding;
import io.github.seplint.suite.FileKindDetector;
import io.github.seplint.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The server publishes what {@code check} reports. */
final class ServerParityTest {

  @TestFactory
  Stream<DynamicTest> everyProjectHasTheFindingsOfCheck() throws IOException {
    List<Path> projects = new ArrayList<>(List.of(Path.of("fixtures/corpus")));
    try (Stream<Path> found = Files.list(Path.of("fixtures/projects"))) {
      found.filter(Files::isDirectory).sorted().forEach(projects::add);
    }
    return projects.stream()
        .map(
            project ->
                DynamicTest.dynamicTest(project.toString(), () -> assertSameFindings(project)));
  }

  @Test
  void thePublicFilesHaveTheFindingsOfCheck() throws IOException {
    assertSameFindings(PublicData.get("seps"));
  }

  @Test
  void thePublicFilesHaveTheFindingsOfCheckWithTheSpecification() throws IOException {
    Path spec = PublicData.get("spec").toAbsolutePath().normalize();
    assertSameFindings(PublicData.get("seps"), "--spec", spec.toString());
  }

  private static void assertSameFindings(Path project, String... options) throws IOException {
    Path root = project.toAbsolutePath().normalize();
    List<String> words = new ArrayList<>(List.of("check", "--format", "concise"));
    words.addAll(List.of(options));
    CliResult check = CliResult.of(root, words.toArray(String[]::new));
    SortedSet<String> expected = new TreeSet<>(check.out().lines().toList());
    List<Path> files = yamlFiles(root);
    try (EditorClient editor =
        EditorClient.open(new ClientCapabilities(), List.of(options), root)) {
      for (Path file : files) {
        editor.openFile(file);
      }
      SortedSet<String> found = findings(editor, root, files);
      // References are read in the background.
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (!found.equals(expected) && System.nanoTime() < limit) {
        found = findings(editor, root, files);
      }
      assertEquals(String.join("\n", expected), String.join("\n", found));
    }
  }

  /** The files that {@code check} finds, and those that it may report on, such as a baseline. */
  private static List<Path> yamlFiles(Path root) throws IOException {
    Project project = Project.find(root, Optional.empty(), false);
    Collection<Path> checked = InputFiles.findAny(project, List.of()).paths().values();
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .filter(each -> each.toString().matches(".*\\.ya?ml"))
          .filter(each -> checked.contains(each) || !FileKindDetector.isNamed(each.toString()))
          .sorted()
          .toList();
    }
  }

  private static SortedSet<String> findings(EditorClient editor, Path root, List<Path> files)
      throws IOException {
    editor.await();
    editor.await();
    SortedSet<String> found = new TreeSet<>();
    for (Path file : files) {
      SourceText source = new SourceText("", Files.readString(file));
      String path = root.relativize(file).toString();
      for (Diagnostic each : editor.latest(file)) {
        found.add(concise(path, source, each));
        assertTrue(each.getCodeDescription().getHref().contains(each.getCode().getLeft()));
      }
    }
    return found;
  }

  private static String concise(String path, SourceText source, Diagnostic diagnostic) {
    int start = PositionEncoding.UTF16.offset(source, diagnostic.getRange().getStart());
    var at = source.positionOf(start);
    DiagnosticSeverity severity = diagnostic.getSeverity();
    String word =
        severity == DiagnosticSeverity.Error
            ? "error"
            : severity == DiagnosticSeverity.Warning ? "warning" : "info";
    return "%s:%s:%s: %s: %s [%s]"
        .formatted(
            path,
            at.line(),
            at.column(),
            word,
            diagnostic.getMessage().getLeft(),
            diagnostic.getCode().getLeft());
  }
}
