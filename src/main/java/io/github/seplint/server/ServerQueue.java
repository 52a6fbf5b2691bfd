package io.github.seplint.server;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * The work of the server: one thread handles all messages in their order, so that its state needs
 * no locks; another reads references, which may take long.
 */
final class ServerQueue implements AutoCloseable {
  private static final int LONGEST_END = 5;
  private static final int MAX_PENDING = 256;

  private final ExecutorService messages = executor("messages");
  private final ExecutorService background = executor("references");
  private final Semaphore pending = new Semaphore(MAX_PENDING);
  private final Consumer<Throwable> failures;
  private volatile Phase phase = Phase.UNINITIALIZED;

  /** The phases of the connection. */
  enum Phase {
    UNINITIALIZED,
    RUNNING,
    SHUT_DOWN
  }

  /**
   * @param failures receives exceptions of notifications and of background work
   */
  ServerQueue(Consumer<Throwable> failures) {
    this.failures = failures;
  }

  private static ExecutorService executor(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  void enter(Phase next) {
    phase = next;
  }

  boolean isShutDown() {
    return phase == Phase.SHUT_DOWN;
  }

  /** Answers a request in its turn, unless it is cancelled before; an error before initialize. */
  <T> CompletableFuture<T> answer(Supplier<T> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    if (phase != Phase.RUNNING) {
      answer.completeExceptionally(new ResponseErrorException(refusal()));
      return answer;
    }
    submit(
        messages,
        () -> {
          if (answer.isCancelled()) {
            return;
          }
          try {
            answer.complete(work.get());
          } catch (CancellationException e) {
            answer.cancel(true);
          } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  /** The same for a request whose answer may be null. */
  @SuppressWarnings("NullAway") // null is the answer of the protocol for nothing
  <T> CompletableFuture<T> answerIfAny(Supplier<Optional<T>> work) {
    return answer(() -> work.get().orElse(null));
  }

  private ResponseError refusal() {
    return phase == Phase.SHUT_DOWN
        ? new ResponseError(ResponseErrorCode.InvalidRequest, "the server is shut down", null)
        : new ResponseError(
            ResponseErrorCode.ServerNotInitialized, "the server is not initialized", null);
  }

  /** Returns the answer to a request that failed. */
  ResponseError error(Throwable thrown) {
    Throwable cause =
        (thrown instanceof CompletionException || thrown instanceof InvocationTargetException)
                && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof ResponseErrorException known) {
      return known.getResponseError();
    }
    if (phase != Phase.RUNNING) {
      return refusal();
    }
    if (cause instanceof UnsupportedOperationException) {
      return new ResponseError(ResponseErrorCode.MethodNotFound, "unsupported method", null);
    }
    if (isMissingParameter(cause)) {
      return new ResponseError(ResponseErrorCode.InvalidParams, "a parameter is missing", null);
    }
    failures.accept(cause);
    return new ResponseError(ResponseErrorCode.InternalError, "internal error: " + cause, null);
  }

  /**
   * Returns whether a message has no value for a parameter that the protocol requires. The JVM
   * omits message and stack trace of an exception that compiled code has thrown often.
   */
  private static boolean isMissingParameter(Throwable cause) {
    return cause instanceof NullPointerException
        && (cause.getStackTrace().length == 0
            || String.valueOf(cause.getMessage()).contains("org.eclipse.lsp4j."));
  }

  /** Does the last work after all messages that have arrived, but does not wait for long. */
  void finish(Runnable last) {
    submit(messages, last);
    CompletableFuture.delayedExecutor(LONGEST_END, TimeUnit.SECONDS).execute(last);
  }

  /**
   * Handles a notification of the client in its turn; ignored before initialize and after shutdown.
   * Waits while many others are pending, so that a fast client cannot fill the memory.
   */
  void handle(Runnable work) {
    if (phase != Phase.RUNNING) {
      return;
    }
    pending.acquireUninterruptibly();
    submit(
        messages,
        () -> {
          pending.release();
          guarded(work);
        });
  }

  /** Does work of the server after the messages that have arrived. */
  void later(Runnable work) {
    if (phase == Phase.RUNNING) {
      submit(messages, () -> guarded(work));
    }
  }

  /** Does long work in the background. */
  void inBackground(Runnable work) {
    submit(background, () -> guarded(work));
  }

  private static void submit(ExecutorService executor, Runnable work) {
    try {
      executor.execute(work);
    } catch (RejectedExecutionException e) {
      // The server is being stopped; nobody waits for an answer.
      return;
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (!isMissingParameter(e)) {
        failures.accept(e);
      }
    }
  }

  @Override
  public void close() {
    // Not interrupted, as an interrupt would close a channel in the middle of a message.
    messages.shutdown();
    background.shutdown();
  }
}
