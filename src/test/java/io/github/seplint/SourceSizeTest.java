package io.github.seplint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The limits on the size of files and methods in CONTRIBUTING.md. */
final class SourceSizeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int MAX_FILE_LINES = 600;
  private static final int MAX_METHOD_LINES = 60;
  private static final int SHORT_FILE_LINES = 40;
  private static final int MAX_SHORT_PERCENT = 10;

  @Test
  void noFileIsTooLong() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path directory : List.of(MAIN, Path.of("src/test/java"), Path.of("src/build/java"))) {
      for (Path file : sources(directory)) {
        if (lines(file) > MAX_FILE_LINES) {
          tooLong.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), tooLong);
  }

  /** A type with a single user is nested in it; only commands have a file each. */
  @Test
  void shortFilesAreShared() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : sources(MAIN)) {
      texts.add(Files.readString(file));
    }
    List<String> unshared = new ArrayList<>();
    for (Path file : shortFiles()) {
      String type = file.getFileName().toString().replace(".java", "");
      Pattern mention = Pattern.compile("\\b" + type + "\\b");
      long users = texts.stream().filter(text -> mention.matcher(text).find()).count() - 1;
      if (users < 2 && !type.endsWith("Command")) {
        unshared.add(file.toString());
      }
    }
    assertEquals(List.of(), unshared);
  }

  @Test
  void shortFilesAreFew() throws IOException {
    long all = sources(MAIN).stream().filter(file -> !isRule(file)).count();
    List<Path> tooShort = shortFiles();
    assertTrue(
        tooShort.size() * 100L <= all * MAX_SHORT_PERCENT,
        () -> tooShort.size() + " of " + all + " files are short: " + tooShort);
  }

  private static List<Path> shortFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path file : sources(MAIN)) {
      if (!isRule(file) && lines(file) < SHORT_FILE_LINES) {
        found.add(file);
      }
    }
    return found;
  }

  /** A rule has a file of its own, however short it is. */
  private static boolean isRule(Path file) {
    return MAIN.relativize(file).startsWith("io/github/seplint/rules");
  }

  private static List<Path> sources(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  private static int lines(Path file) throws IOException {
    return Files.readAllLines(file).size();
  }

  @Test
  void noMethodIsTooLong() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> tooLong = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources(MAIN)));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Measure(unit, positions, tooLong), null);
      }
    }
    assertEquals(List.of(), tooLong);
  }

  /** Counts the lines of every method of a file, including its signature, without its Javadoc. */
  private static final class Measure extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> tooLong;

    Measure(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
      this.unit = unit;
      this.positions = positions;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method));
      if (last - first >= MAX_METHOD_LINES) {
        tooLong.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
      }
      return super.visitMethod(method, null);
    }
  }
}
