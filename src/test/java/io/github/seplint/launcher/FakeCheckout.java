package io.github.seplint.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the launcher and a jar, and with fake java and mvn that only record their calls.
 */
final class FakeCheckout {

  /** The result of one run of the launcher. */
  record Run(int exitCode, String out, String err) {}

  /** All programs that the launcher may call; java is missing unless a test adds it. */
  private static final List<String> TOOLS =
      List.of(
          "cksum",
          "cp",
          "dirname",
          "find",
          "ln",
          "mkdir",
          "mv",
          "ps",
          "readlink",
          "rm",
          "sleep",
          "touch");

  private static final String JAVA =
      """
      #!/bin/sh
      case "$*" in
        *"${JAVA_BROKEN_WITH:-none}"*' -version') exit 1 ;;
        -version | *' -version') exit "${JAVA_BROKEN:-0}" ;;
      esac
      echo "$*" >>"$CALLS"
      case "$*" in *AOTMode=on* | *Xshare:on*) [ -z "$BAD_ARCHIVE" ] || exit 1 ;; esac
      printf '<%s>\\n' "$@"
      for argument; do
        case $argument in
          -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
            [ -n "$NO_ARCHIVE" ] || echo classes >"${argument#*=}" ;;
        esac
      done
      exit "${JAVA_EXIT:-64}"
      """;

  private static final String MVN =
      """
      #!/bin/sh
      echo "mvn $*" >>"$CALLS"
      sleep 0.3
      for argument; do
        case $argument in
          -Dtarget.directory=*) echo "jar $$" >"${argument#*=}/seplint.jar" ;;
        esac
      done
      exit "${MVN_EXIT:-0}"
      """;

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();

  FakeCheckout(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(root().resolve("target"));
    Files.createDirectories(root().resolve("rules"));
    Files.createDirectories(path("tools"));
    copy("seplint");
    try (Stream<Path> scripts = Files.list(Path.of("src/build/launcher"))) {
      for (Path script : scripts.toList()) {
        copy(script.toString());
      }
    }
    for (String tool : TOOLS) {
      script("tools/" + tool, "#!/bin/sh\nexec " + installed(tool) + " \"$@\"\n");
    }
    script("tools/mvn", MVN);
    jar("jar 1");
    set("PATH", path("tools").toString());
    set("HOME", path("home").toString());
    set("CALLS", path("calls").toString());
  }

  private void copy(String file) throws IOException {
    Path copy = root().resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(Path.of(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static Path installed(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + tool + " on PATH"));
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  Path root() {
    return path("a checkout");
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  void unset(String variable) {
    environment.remove(variable);
  }

  void jar(String content) throws IOException {
    Files.writeString(root().resolve("target/seplint.jar"), content);
  }

  /** Adds a rule page that is newer than the jar. */
  void change() throws IOException, InterruptedException {
    Thread.sleep(20);
    Files.writeString(root().resolve("rules/some-rule.md"), "changed");
  }

  /** Creates a JDK and sets JAVA_HOME to it. */
  void jdk(String version) throws IOException {
    String home = "jdk " + version;
    script(home + "/bin/java", JAVA);
    Files.writeString(
        path(home + "/release"),
        "IMPLEMENTOR=\"A B\"\nJAVA_RUNTIME_VERSION=\"" + version + "\"\nMODULES=\"a\"\n");
    set("JAVA_HOME", path(home).toString());
  }

  void script(String name, String content) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), content);
    if (!path(name).toFile().setExecutable(true)) {
      throw new IOException("cannot make executable: " + name);
    }
  }

  Run run(String... arguments) throws IOException, InterruptedException {
    return finish(start(root().resolve("seplint"), arguments));
  }

  Process start(Path launcher, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  Run finish(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  /** One line for each call of java or mvn since the last call of this method. */
  List<String> calls() throws IOException {
    Path calls = path("calls");
    List<String> result = Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    Files.deleteIfExists(calls);
    return result;
  }

  /** The copy of the jar in the cache. */
  Path cachedJar() throws IOException {
    String name = cached().stream().filter(each -> each.endsWith(".jar")).findFirst().orElseThrow();
    return path("home/.cache/seplint").resolve(name);
  }

  /** The names of the files in the cache. */
  List<String> cached() throws IOException {
    try (Stream<Path> files = Files.list(path("home/.cache/seplint"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
