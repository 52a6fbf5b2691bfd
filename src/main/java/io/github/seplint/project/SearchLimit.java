package io.github.seplint.project;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Counts the directories in which a run searches for files, and ends it above a limit: an argument
 * such as {@code /} would search the complete disk.
 */
public final class SearchLimit {
  private static final int MAX_DIRECTORIES = 100_000;
  private static final int REMARKABLE = 10_000;

  /** Shows nothing. */
  public static final Progress NO_PROGRESS =
      new Progress() {
        @Override
        public void accept(int searched) {}

        @Override
        public void close() {}
      };

  private final OptionalInt most;
  private final Supplier<Progress> progress;
  private int searched;

  /** Shows the number of directories so far, until it is closed. */
  public interface Progress extends IntConsumer, AutoCloseable {
    @Override
    void close();
  }

  private SearchLimit(OptionalInt most, Supplier<Progress> progress) {
    this.most = most;
    this.progress = progress;
  }

  /** The default limit. */
  public static SearchLimit standard(Supplier<Progress> progress) {
    return of(MAX_DIRECTORIES, progress);
  }

  /** A limit of some directories. */
  static SearchLimit of(int directories, Supplier<Progress> progress) {
    return new SearchLimit(OptionalInt.of(directories), progress);
  }

  /** No limit. */
  public static SearchLimit none(Supplier<Progress> progress) {
    return new SearchLimit(OptionalInt.empty(), progress);
  }

  /** Begins a search. */
  Search search(String directory) {
    return new Search(directory);
  }

  /** A search below one directory. */
  final class Search implements AutoCloseable {
    private final String directory;
    private final Progress shown = progress.get();

    private Search(String directory) {
      this.directory = directory;
    }

    /** Counts a directory; throws above the limit. */
    void enter() {
      searched++;
      shown.accept(searched);
      if (most.isPresent() && searched > most.getAsInt()) {
        throw new UsageException(
            "`"
                + directory
                + "`: more than "
                + most.getAsInt()
                + " directories; name those with files to check, or pass --no-limit");
      }
    }

    @Override
    public void close() {
      shown.close();
    }
  }

  /** The number of directories, if there were so many that the search takes a while. */
  OptionalInt remarkable() {
    return searched >= REMARKABLE ? OptionalInt.of(searched) : OptionalInt.empty();
  }
}
