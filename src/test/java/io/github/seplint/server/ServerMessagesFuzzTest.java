package io.github.seplint.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.check.CheckSession;
import io.github.seplint.cli.console.Console;
import io.github.seplint.fuzz.FuzzTarget;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Each line is the content of a message to the server, after one that opens a document. */
final class ServerMessagesFuzzTest {
  private static final List<String> BEFORE =
      List.of(
          """
          {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"rootUri": "ROOT",
           "capabilities": {}}}\
          """,
          """
          {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
           "uri": "ROOT/sep-7101.yaml", "languageId": "yaml", "version": 1,
           "text": "sep: 7102\\nrequirements:\\n  - check: a\\n    text: 'MUST'\\n"}}}\
          """);
  private static final List<String> AFTER =
      List.of(
          "{\"jsonrpc\": \"2.0\", \"id\": 99, \"method\": \"shutdown\"}",
          "{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}");

  @TempDir private static Path directory;

  @FuzzTarget(seeds = "fixtures/fuzz/ServerMessages/*")
  void noMessageIsAnInternalError(byte[] bytes) {
    String root = directory.toUri().toString().replaceAll("/$", "");
    StringBuilder input = new StringBuilder();
    Stream.of(BEFORE.stream(), new String(bytes, UTF_8).lines(), AFTER.stream())
        .flatMap(lines -> lines)
        .map(line -> line.replace("ROOT", root))
        .map(line -> "Content-Length: " + line.getBytes(UTF_8).length + "\r\n\r\n" + line)
        .forEach(input::append);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    serve(new ByteArrayInputStream(input.toString().getBytes(UTF_8)), out);
    String answers = out.toString(UTF_8);
    assertTrue(answers.startsWith("Content-Length: "), answers);
    assertFalse(answers.contains("internal error"), answers);
    assertFalse(answers.matches("(?s).*\\bjavax?\\.[a-z].*"), answers);
  }

  private static void serve(InputStream in, ByteArrayOutputStream out) {
    PrintStream ignored = new PrintStream(PrintStream.nullOutputStream(), true, UTF_8);
    Console console =
        new Console(
            directory, InputStream.nullInputStream(), ignored, ignored, Map.of(), false, false);
    SeplintServer.serve(
        in, out, "test", (root, settings) -> CheckSession.start(console, root, settings));
  }
}
