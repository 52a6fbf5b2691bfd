package io.github.seplint.lint;

import io.github.seplint.schema.SchemaValidator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** The schema of traceability files, which loads on a thread of its own. */
public final class LoadingSchema implements Supplier<SchemaValidator> {
  private final FutureTask<SchemaValidator> task =
      new FutureTask<>(() -> SchemaValidator.load("sep.schema.json"));

  private LoadingSchema() {}

  /** Begins to load: the earlier, the less a run waits for it. */
  public static LoadingSchema start() {
    LoadingSchema schema = new LoadingSchema();
    Thread thread = new Thread(schema.task, "schema");
    thread.setDaemon(true);
    thread.start();
    return schema;
  }

  @Override
  public SchemaValidator get() {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
