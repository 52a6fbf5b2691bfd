package io.github.seplint.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** The progress of long work, as the editor shows it. */
final class ProgressReport implements IntConsumer, AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Optional<LanguageClient> client;
  private final Either<String, Integer> token;
  private final CompletableFuture<Void> created;
  private final int total;
  private final AtomicInteger percentage = new AtomicInteger();

  /**
   * Begins the progress.
   *
   * @param client empty if it does not show progress
   * @param title of the work
   * @param total the number of steps
   */
  ProgressReport(Optional<LanguageClient> client, String title, int total) {
    this.client = client;
    this.token = Either.forLeft("seplint/" + COUNT.incrementAndGet());
    this.total = Math.max(1, total);
    this.created =
        client
            .map(each -> each.createProgress(new WorkDoneProgressCreateParams(token)))
            .orElseGet(CompletableFuture::new);
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setPercentage(0);
    begin.setCancellable(false);
    send(begin);
  }

  @Override
  public void accept(int done) {
    int now = Math.min(100, done * 100 / total);
    if (percentage.getAndUpdate(before -> Math.max(before, now)) < now) {
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setPercentage(now);
      send(report);
    }
  }

  @Override
  public void close() {
    send(new WorkDoneProgressEnd());
  }

  /** Sends a notification once the client has created the progress; never if it refuses. */
  private synchronized void send(WorkDoneProgressNotification notification) {
    ProgressParams params = new ProgressParams(token, Either.forLeft(notification));
    var unused = created.thenRun(() -> client.ifPresent(each -> each.notifyProgress(params)));
  }
}
