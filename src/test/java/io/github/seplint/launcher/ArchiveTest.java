package io.github.seplint.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, with the JDK of this test and a small jar: the JVM takes classes from the archive.
 * If it refused it, a start would only be slower, which nothing else reports.
 */
@DisabledOnOs(OS.WINDOWS)
final class ArchiveTest {
  private static final String MAIN = "io.github.seplint.cli.Main";
  private static final Path JDK = Path.of(System.getProperty("java.home"));

  @TempDir private Path directory;
  private Path jar;

  @BeforeEach
  void makeJar() throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Path classes = directory.resolve("classes");
    List<String> command = new ArrayList<>(List.of("-d", classes.toString()));
    for (String name : List.of("Main", "CdsTrainingRun")) {
      Path source = sources.resolve(name + ".java");
      String body = name.equals("Main") ? "System.exit(64);" : "new Main();";
      Files.writeString(
          source,
          "package io.github.seplint.cli; class "
              + name
              + " { public static void main(String[] arguments) { "
              + body
              + " } }");
      command.add(source.toString());
    }
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)));
    jar = directory.resolve("seplint.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (String name : List.of("Main", "CdsTrainingRun")) {
        String entry = "io/github/seplint/cli/" + name + ".class";
        out.putNextEntry(new ZipEntry(entry));
        Files.copy(classes.resolve(entry), out);
      }
    }
  }

  @Test
  void theLauncherOfACheckoutUsesTheArchive() throws Exception {
    FakeCheckout checkout = new FakeCheckout(directory.resolve("checkout"));
    Path launcher = checkout.root().resolve("seplint");
    Files.copy(
        jar, checkout.root().resolve("target/seplint.jar"), StandardCopyOption.REPLACE_EXISTING);
    assertEquals("shared objects file", source(launcher, "check"));
    assertEquals("shared objects file", source(launcher, "check", "--spec", "."));
    assertEquals("shared objects file", source(launcher, "report"));
  }

  /** Runs the launcher, and returns where the JVM found the main class. */
  private String source(Path launcher, String... arguments) throws Exception {
    Path log = directory.resolve("classes.log");
    Files.deleteIfExists(log);
    String options = "-Xlog:class+load:file=" + log + "::filecount=0";
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    assertEquals(0, run(Map.of("SEPLINT_JAVA_OPTS", options), command));
    String start = " " + MAIN + " source: ";
    String line =
        Files.readAllLines(log).stream()
            .filter(each -> each.contains(start))
            .findFirst()
            .orElseThrow();
    return line.contains(start + "file:") ? "the jar" : "shared objects file";
  }

  private int run(Map<String, String> variables, List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile());
    builder.environment().put("JAVA_HOME", JDK.toString());
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(variables);
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return process.exitValue();
  }
}
