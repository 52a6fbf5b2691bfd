package io.github.seplint.report.coverage.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A page in Chromium, which is opened before each test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {
  /** Returns how many rows the filter shows. */
  static final String FOUND = "return document.getElementById('found').textContent";

  private Optional<Browser> started = Optional.empty();
  private String url = "";

  /** Starts the browser, with its profile in a directory. */
  void start(Path directory, String page) throws IOException {
    url = page;
    started = Optional.of(Browser.start(Files.createDirectory(directory.resolve("profile"))));
  }

  @AfterAll
  void stop() {
    started.ifPresent(Browser::close);
  }

  @BeforeEach
  void open() throws IOException {
    browser().open(url);
  }

  String url() {
    return url;
  }

  Browser browser() {
    return started.orElseThrow();
  }

  String text(String script) throws IOException {
    return browser().run(script).asText();
  }
}
