package io.github.seplint.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.cli.SeplintProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process, with messages written by hand. */
final class ServerProcessTest {
  private static final String INITIALIZE =
      """
      {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": null,
       "rootUri": "ROOT", "capabilities": {}}}\
      """;
  private static final String OPEN =
      """
      {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
       "uri": "ROOT/sep-7001.yaml", "languageId": "yaml", "version": 1,
       "text": "sep: 7002\\n"}}}\
      """;
  private static final String SHUTDOWN =
      "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"shutdown\"}";
  private static final String EXIT = "{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}";

  @TempDir Path root;

  /**
   * The end of a process.
   *
   * @param messages the contents of the messages on standard output
   */
  private record Ended(int exit, List<String> messages, String err) {}

  @Test
  void standardOutputHasOnlyTheProtocol() throws IOException, InterruptedException {
    Process process = start();
    OutputStream in = process.getOutputStream();
    in.write((message(INITIALIZE) + message(OPEN)).getBytes(UTF_8));
    in.flush();
    assertTrue(next(process.getInputStream()).contains("\"id\":1"));
    String published = next(process.getInputStream());
    assertTrue(published.contains("publishDiagnostics"), published);
    assertTrue(published.contains("missing-key"), published);
    in.write((message(SHUTDOWN) + message(EXIT)).getBytes(UTF_8));
    in.close();
    Ended ended = end(process);
    assertEquals(0, ended.exit, ended.err);
    assertEquals("", ended.err);
    assertTrue(ended.messages.get(ended.messages.size() - 1).contains("\"id\":2"));
  }

  @Test
  void anExitWithoutShutdownIsAFailure() throws IOException, InterruptedException {
    assertEquals(1, run(message(INITIALIZE), message(EXIT)).exit);
    assertEquals(1, run(message(INITIALIZE)).exit);
    assertEquals(1, run().exit);
  }

  @Test
  void requestsBeforeInitializeAreRefused() throws IOException, InterruptedException {
    Ended ended = run(message(SHUTDOWN.replace("shutdown", "workspace/symbol")), message(EXIT));
    assertEquals(1, ended.exit);
    assertTrue(ended.messages.get(0).contains("-32002"), () -> ended.messages.toString());
  }

  @Test
  void malformedMessagesDoNotEndTheServerOrEndItQuietly() throws IOException, InterruptedException {
    List<String> malformed =
        List.of(
            message("{\"jsonrpc\": \"2.0\", \"id\": "),
            message("[1, 2"),
            message("nonsense"),
            message(""),
            message("{}"),
            message("{\"jsonrpc\": \"2.0\", \"id\": 9, \"method\": \"no/such\", \"params\": 1}"),
            message("{\"jsonrpc\": \"2.0\", \"method\": \"textDocument/didOpen\", \"params\": 7}"));
    for (String each : malformed) {
      Ended ended = run(message(INITIALIZE), each, message(SHUTDOWN), message(EXIT));
      assertEquals(0, ended.exit, () -> each + ended);
    }
    for (String lost :
        List.of(
            "Content-Length: 10\r\n\r\n{\"jso",
            "Content-Length: -5\r\n\r\n{}",
            "Content-Length: x\r\n\r\n{}",
            "Content-Length: 999999999999\r\n\r\n{}",
            "no header at all",
            "\r\n\r\n\r\n")) {
      Ended ended = run(message(INITIALIZE), lost);
      assertEquals(1, ended.exit, () -> lost + ended);
      assertEquals("", ended.err, lost);
    }
  }

  private String message(String content) {
    String text = content.replace("ROOT", root.toUri().toString().replaceFirst("/$", ""));
    return "Content-Length: " + text.getBytes(UTF_8).length + "\r\n\r\n" + text;
  }

  private Process start() throws IOException {
    return new SeplintProcess(root)
        .builder("server", "--stdio")
        .redirectInput(ProcessBuilder.Redirect.PIPE)
        .start();
  }

  private Ended run(String... messages) throws IOException, InterruptedException {
    Process process = start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(String.join("", messages).getBytes(UTF_8));
    }
    return end(process);
  }

  private static Ended end(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    return new Ended(process.exitValue(), parse(out), err);
  }

  /** Reads the next message. */
  private static String next(InputStream out) throws IOException {
    StringBuilder header = new StringBuilder();
    while (!header.toString().endsWith("\r\n\r\n")) {
      int next = out.read();
      assertTrue(next >= 0, "the output ends in a header");
      header.append((char) next);
    }
    int length = Integer.parseInt(header.substring("Content-Length: ".length()).strip());
    return new String(out.readNBytes(length), UTF_8);
  }

  /** Splits standard output into messages; fails if there is anything else. */
  private static List<String> parse(String out) {
    List<String> messages = new ArrayList<>();
    String rest = out;
    while (!rest.isEmpty()) {
      assertTrue(rest.startsWith("Content-Length: "), rest);
      int end = rest.indexOf("\r\n\r\n");
      int length = Integer.parseInt(rest.substring("Content-Length: ".length(), end).strip());
      byte[] content = rest.substring(end + 4).getBytes(UTF_8);
      messages.add(new String(content, 0, length, UTF_8));
      rest = new String(content, length, content.length - length, UTF_8);
    }
    return messages;
  }
}
