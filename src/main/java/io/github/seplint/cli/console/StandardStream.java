package io.github.seplint.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Standard output or error of this process. It records why writing failed. */
public final class StandardStream extends PrintStream {
  private static final int BUFFER = 1 << 16;

  private final Sink sink;

  private StandardStream(Sink sink) {
    super(new BufferedOutputStream(sink, BUFFER), false, StandardCharsets.UTF_8);
    this.sink = sink;
  }

  public static StandardStream of(FileDescriptor descriptor) {
    return new StandardStream(new Sink(new FileOutputStream(descriptor)));
  }

  /**
   * The reason why output is incomplete. Empty if it is complete, or if the reader closed the pipe,
   * as {@code head} does.
   */
  public Optional<String> problem() {
    flush();
    return sink.failure.isEmpty() || isBrokenPipe(sink.failure.get())
        ? Optional.empty()
        : Optional.of(reason(sink.failure.get()));
  }

  private static String reason(IOException failure) {
    return Optional.ofNullable(failure.getMessage()).orElse("cannot be written");
  }

  /** Detected by the message, which may be localized, or else by the kind of the output. */
  private static boolean isBrokenPipe(IOException failure) {
    return reason(failure).toLowerCase(Locale.ROOT).contains("pipe") || isPipe("/proc/self/fd/1");
  }

  private static boolean isPipe(String descriptor) {
    try {
      return Files.readSymbolicLink(Path.of(descriptor)).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** Stops writing after the first failure. */
  private static final class Sink extends OutputStream {
    private final OutputStream out;
    private Optional<IOException> failure = Optional.empty();

    Sink(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (failure.isPresent()) {
        return;
      }
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }
  }
}
