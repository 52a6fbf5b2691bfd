package io.github.seplint.git;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.internal.util.CleanupService;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * The machine as JGit may see it: without settings of the user or the system, without environment.
 *
 * <p>By itself JGit runs git to find the system's settings, and writes probes beside the files that
 * it reads, as well as what they told it into the user's settings.
 */
final class IsolatedSystemReader extends SystemReader {
  /** Makes it the machine of this process; to be called before anything else of JGit. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedSystemReader)) {
      // It says that another cleans up when the process ends; we leave nothing to clean up, and the
      // hook that JGit installs otherwise costs 20 ms.
      new CleanupService();
      SystemReader.setInstance(new IsolatedSystemReader());
    }
  }

  @Override
  public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent);
  }

  @Override
  public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent);
  }

  @Override
  public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
    return new NoSettings(parent);
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public @Nullable String getProperty(String key) {
    return System.getProperty(key);
  }

  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  @SuppressWarnings("deprecation") // It is abstract still.
  public long getCurrentTime() {
    return System.currentTimeMillis();
  }

  @Override
  @SuppressWarnings("deprecation") // It is abstract still.
  public int getTimezone(long when) {
    return 0;
  }

  /** Settings that no file holds. */
  private static final class NoSettings extends FileBasedConfig {
    private static final Duration CLOCK = Duration.ofSeconds(2);

    NoSettings(@Nullable Config parent) {
      super(parent, null, null);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    /** Says how coarse the clock of any file system is: else JGit measures it, by writing files. */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return "filesystem".equals(section) ? unit.convert(CLOCK) : otherwise;
    }
  }
}
