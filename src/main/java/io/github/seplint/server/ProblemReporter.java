package io.github.seplint.server;

import io.github.seplint.git.GitException;
import io.github.seplint.lint.LintResult;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SafeText;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows problems that belong to no document to the user, each once. Used by several threads. */
final class ProblemReporter {
  private final LanguageClient client;
  private final Set<String> reported = new HashSet<>();

  ProblemReporter(LanguageClient client) {
    this.client = client;
  }

  /** Forgets which problems were shown. */
  synchronized void reset() {
    reported.clear();
  }

  /** Returns the result of work; empty if it failed, which is reported. */
  <T> Optional<T> guard(Path directory, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (UsageException | InvalidFileException | SpecException | GitException e) {
      show(MessageType.Error, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      reportFailure("in " + directory.getFileName(), e);
    } catch (StackOverflowError e) {
      show(MessageType.Error, "the input is nested too deeply");
    }
    return Optional.empty();
  }

  /** Reports an internal error. */
  void reportFailure(String where, Throwable failure) {
    StringBuilder trace = new StringBuilder("internal error " + where + ": " + failure);
    for (StackTraceElement each : failure.getStackTrace()) {
      if (each.getClassName().startsWith("io.github.seplint.")) {
        trace.append("\n  at ").append(each);
      }
    }
    log(MessageType.Error, trace.toString());
  }

  /** Reports files that could not be read, and exceptions of rules. */
  void report(LintResult result) {
    result
        .unreadable()
        .forEach(each -> log(MessageType.Warning, each.path() + ": " + each.reason()));
    result
        .failures()
        .forEach(each -> reportFailure("in " + each.rule() + " on " + each.path(), each.cause()));
  }

  private void show(MessageType type, String message) {
    if (isNew(message)) {
      client.showMessage(new MessageParams(type, "seplint: " + SafeText.lines(message)));
    }
  }

  private void log(MessageType type, String message) {
    if (isNew(message)) {
      client.logMessage(new MessageParams(type, SafeText.lines(message)));
    }
  }

  private synchronized boolean isNew(String message) {
    return reported.add(message);
  }
}
