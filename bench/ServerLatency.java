import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the time from a change of a document of 40 KiB to the diagnostics of that version, over
 * standard input and output like an editor, and prints one row of a table: changes, median, 95th
 * percentile and maximum in ms, and the CPU time of the server for each change in ms.
 *
 * <p>{@code java bench/ServerLatency.java <directory with traceability files> <changes>
 * <command>...}
 */
public final class ServerLatency {
  private static final int SIZE = 40 * 1024;

  private final OutputStream out;
  private final InputStream in;

  private ServerLatency(Process process) {
    out = process.getOutputStream();
    in = new BufferedInputStream(process.getInputStream());
  }

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]).toAbsolutePath().normalize();
    int changes = Integer.parseInt(args[1]);
    List<String> command = Arrays.asList(args).subList(2, args.length);
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    new ServerLatency(process).measure(directory, changes, process.toHandle());
    process.destroy();
  }

  private void measure(Path directory, int changes, ProcessHandle server) throws IOException {
    String root = directory.toUri().toString();
    String uri = directory.resolve("sep-2663.yaml").toUri().toString();
    send(
        "\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":"
            + quoted(root)
            + ",\"capabilities\":{}}");
    await("\"id\":1");
    send("\"method\":\"initialized\",\"params\":{}");
    String text = document(directory);
    send(
        "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
            + quoted(uri)
            + ",\"languageId\":\"yaml\",\"version\":0,\"text\":"
            + quoted(text)
            + "}}");
    await("publishDiagnostics");
    int line = (int) text.substring(0, text.indexOf("text: ") + SIZE / 2).lines().count();
    while (!text.lines().toList().get(line).contains("text: ")) {
      line++;
    }
    int column = text.lines().toList().get(line).indexOf("text: ") + 8;
    long[] times = new long[changes];
    long cpu = 0;
    for (int i = 0; i < changes; i++) {
      if (i == changes / 5) {
        cpu = cpu(server);
      }
      int end = i % 2 == 0 ? column : column + 1;
      String range =
          "{\"start\":{\"line\":%d,\"character\":%d},\"end\":{\"line\":%d,\"character\":%d}}"
              .formatted(line, column, line, end);
      long start = System.nanoTime();
      send(
          "\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":"
              + quoted(uri)
              + ",\"version\":"
              + (i + 1)
              + "},\"contentChanges\":[{\"range\":"
              + range
              + ",\"text\":\""
              + (i % 2 == 0 ? "x" : "")
              + "\"}]}");
      await("\"version\":" + (i + 1) + "}");
      times[i] = System.nanoTime() - start;
    }
    // The first changes run before the compiler has optimized the server.
    long[] warm = Arrays.copyOfRange(times, changes / 5, changes);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "| %d files, %d KiB | %d | %.1f | %.1f | %.1f | %.1f |%n",
        files(directory),
        text.length() / 1024,
        warm.length,
        warm[warm.length / 2] / 1e6,
        warm[warm.length * 95 / 100] / 1e6,
        warm[warm.length - 1] / 1e6,
        (cpu(server) - cpu) / 1e6 / warm.length);
  }

  /** The CPU time of the server in nanoseconds, which other processes hardly change. */
  private static long cpu(ProcessHandle server) {
    return server.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** The rows of all files, repeated up to the size. */
  private static String document(Path directory) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "sep: 2663\nspec_url: https://modelcontextprotocol.io/specification/draft/basic/index\n"
                + "requirements:\n");
    StringBuilder rows = new StringBuilder();
    try (Stream<Path> paths = Files.list(directory)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String file = Files.readString(path);
        int start = file.indexOf("\nrequirements:\n");
        if (start >= 0) {
          rows.append(file.substring(start + "\nrequirements:\n".length()).stripTrailing())
              .append('\n');
        }
      }
    }
    String[] lines = rows.toString().split("\n", -1);
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(lines[i % lines.length]).append('\n');
    }
    return text.toString();
  }

  private static long files(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(each -> each.toString().endsWith(".yaml")).count();
    }
  }

  private void send(String members) throws IOException {
    byte[] content = ("{\"jsonrpc\":\"2.0\"," + members + "}").getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(content);
    out.flush();
  }

  private void await(String part) throws IOException {
    String message;
    do {
      message = read();
    } while (!message.contains(part));
  }

  private String read() throws IOException {
    StringBuilder header = new StringBuilder();
    while (header.length() < 4 || !header.substring(header.length() - 4).equals("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the server has ended");
      }
      header.append((char) next);
    }
    int length = Integer.parseInt(header.substring("Content-Length: ".length()).strip());
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }
}
