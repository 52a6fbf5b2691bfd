package io.github.seplint.lint;

import io.github.seplint.schema.SchemaValidator;
import io.github.seplint.suite.DocumentKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The schemas of the files that are checked. That of traceability files loads at once, on a thread
 * of its own; any other when the first file of its kind is seen.
 */
public final class LoadingSchema {
  private final FutureTask<SchemaValidator> sep =
      new FutureTask<>(() -> SchemaValidator.load(DocumentKind.SEP.schema()));
  private final Map<DocumentKind, SchemaValidator> others = new ConcurrentHashMap<>();

  private LoadingSchema() {}

  /** Begins to load: the earlier, the less a run waits for it. */
  public static LoadingSchema start() {
    LoadingSchema schema = new LoadingSchema();
    Thread thread = new Thread(schema.sep, "schema");
    thread.setDaemon(true);
    thread.start();
    return schema;
  }

  /** The schema of a kind; waits for it where it is still loading. */
  SchemaValidator of(DocumentKind kind) {
    return kind == DocumentKind.SEP
        ? sep()
        : others.computeIfAbsent(kind, each -> SchemaValidator.load(each.schema()));
  }

  private SchemaValidator sep() {
    try {
      return sep.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
