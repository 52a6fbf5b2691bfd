package io.github.seplint.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Maps a list on a fixed number of threads; the results stand in the order of the list. */
final class FilePool {
  private final int threads;

  FilePool(int threads) {
    this.threads = threads;
  }

  <A, B> List<B> map(List<A> items, Function<A, B> work, IntConsumer progress) {
    AtomicReferenceArray<B> slots = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            slots.set(i, work.apply(items.get(i)));
            progress.accept(done.incrementAndGet());
          }
        };
    run(Math.min(threads, items.size()), worker);
    List<B> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(slots.get(i));
    }
    return results;
  }

  private static void run(int count, Runnable worker) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      Thread thread = new Thread(worker, "lint-" + i);
      thread.setDaemon(true);
      thread.start();
      others.add(thread);
    }
    worker.run();
    for (Thread thread : others) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
