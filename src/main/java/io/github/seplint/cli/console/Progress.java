package io.github.seplint.cli.console;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Shows the progress of long work on a terminal, in one line that is erased at the end. */
final class Progress implements IntConsumer, AutoCloseable {
  private static final long QUIET = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String ERASE = "\r" + " ".repeat(60) + "\r";

  private final PrintStream err;
  private final int all;
  private final String noun;
  private final long start = System.nanoTime();
  private final AtomicLong next = new AtomicLong(start + QUIET);

  Progress(PrintStream err, int all, String noun) {
    this.err = err;
    this.all = all;
    this.noun = noun;
  }

  @Override
  public void accept(int done) {
    long now = System.nanoTime();
    long due = next.get();
    if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) {
      err.print("\rchecked " + done + " of " + all + " " + noun);
      err.flush();
    }
  }

  @Override
  public void close() {
    if (next.get() != start + QUIET) {
      err.print(ERASE);
      err.flush();
    }
  }
}
