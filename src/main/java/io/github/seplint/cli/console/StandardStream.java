package io.github.seplint.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Standard output or error of this process. It stops at the first failure, and records it. */
public final class StandardStream extends FileOutputStream {
  private static final int BUFFER = 1 << 16;

  private Optional<IOException> failure = Optional.empty();

  public StandardStream(FileDescriptor descriptor) {
    super(descriptor);
  }

  /** A buffered stream of text in UTF-8, which writes only arrays to this one. */
  public PrintStream printer() {
    return new PrintStream(new BufferedOutputStream(this, BUFFER), false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (failure.isPresent()) {
      return;
    }
    try {
      super.write(bytes, from, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }

  /**
   * The reason why output is incomplete. Empty if it is complete, or if the reader closed the pipe,
   * as {@code head} does.
   */
  public Optional<String> problem() {
    if (failure.isEmpty()) {
      return Optional.empty();
    }
    return failure
        .map(e -> Optional.ofNullable(e.getMessage()).orElse("cannot be written"))
        .filter(reason -> !isBrokenPipe(reason));
  }

  /** Detected by the message, which may be localized, or else by the kind of the output. */
  private static boolean isBrokenPipe(String reason) {
    try {
      return reason.toLowerCase(Locale.ROOT).contains("pipe")
          || Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
