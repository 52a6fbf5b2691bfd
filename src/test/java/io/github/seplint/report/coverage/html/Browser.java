package io.github.seplint.report.coverage.html;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium without a window, driven as W3C WebDriver has it. Its driver listens on this machine
 * only.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver</a>
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String STARTED = "started successfully on port ";
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  private final Process driver;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String session;

  private Browser(Process driver, String server, Path profile) throws IOException {
    this.driver = driver;
    JsonNode opened = send("POST", server + "/session", capabilities(profile));
    this.session = server + "/session/" + opened.get("sessionId").asText();
  }

  /**
   * Starts it; skips the test, visibly, where there is none.
   *
   * @param profile an empty directory
   */
  static Browser start(Path profile) throws IOException {
    Optional<Path> command = find("chromedriver");
    assumeTrue(
        command.isPresent() && find("chromium").isPresent(),
        "SKIPPED: there is no chromium, or no chromedriver");
    Process driver =
        new ProcessBuilder(command.get().toString(), "--port=0").redirectErrorStream(true).start();
    try {
      return new Browser(driver, "http://127.0.0.1:" + port(driver), profile);
    } catch (IOException | RuntimeException e) {
      driver.destroy();
      throw e;
    }
  }

  private static Optional<Path> find(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int port(Process driver) throws IOException {
    BufferedReader out = driver.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      int at = line.indexOf(STARTED);
      if (at >= 0) {
        String rest = line.substring(at + STARTED.length());
        return Integer.parseInt(rest.substring(0, rest.length() - 1));
      }
    }
    throw new IOException("chromedriver has not started");
  }

  private static Object capabilities(Path profile) {
    List<String> flags =
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000",
            "--user-data-dir=" + profile);
    return Map.of(
        "capabilities",
        Map.of(
            "alwaysMatch",
            Map.of(
                "goog:chromeOptions",
                Map.of("args", flags, "binary", find("chromium").orElseThrow().toString()),
                "goog:loggingPrefs",
                Map.of("performance", "ALL", "browser", "ALL"))));
  }

  void open(String url) throws IOException {
    post("/url", Map.of("url", url));
  }

  /** What a script returns. */
  JsonNode run(String script) throws IOException {
    return post("/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Clicks as a user does: what is not seen, or lies under another element, cannot be clicked. */
  void click(String selector) throws IOException {
    post("/element/" + element(selector) + "/click", Map.of());
  }

  void type(String selector, String text) throws IOException {
    post("/element/" + element(selector) + "/value", Map.of("text", text));
  }

  /** Waits until a script returns true. */
  void await(String script) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!run(script).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + script);
      }
      Thread.onSpinWait();
    }
  }

  /** A command of the DevTools protocol. */
  JsonNode tell(String command, Map<String, ?> parameters) throws IOException {
    return post("/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  /** The entries of a log since it was last asked for. */
  JsonNode log(String type) throws IOException {
    return post("/se/log", Map.of("type", type));
  }

  void screenshot(Path png) throws IOException {
    String image = send("GET", session + "/screenshot", Map.of()).asText();
    Files.write(png, Base64.getDecoder().decode(image));
  }

  private String element(String selector) throws IOException {
    return post("/element", Map.of("using", "css selector", "value", selector))
        .get(ELEMENT)
        .asText();
  }

  private JsonNode post(String path, Object body) throws IOException {
    return send("POST", session + path, body);
  }

  private JsonNode send(String method, String uri, Object body) throws IOException {
    HttpRequest.BodyPublisher publisher =
        method.equals("POST")
            ? HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))
            : HttpRequest.BodyPublishers.noBody();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE).method(method, publisher).build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode value = JSON.readTree(response.body()).path("value");
      if (response.statusCode() != 200) {
        throw new IOException(value.path("error").asText() + ": " + value.path("message").asText());
      }
      return value;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      send("DELETE", session, Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      driver.destroy();
    }
  }
}
