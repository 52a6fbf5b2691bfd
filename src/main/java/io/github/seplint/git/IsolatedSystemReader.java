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
 * The system environment as JGit may see it: without user or system settings and without
 * environment variables.
 *
 * <p>By default JGit runs git to find the system's settings, writes probe files next to the files
 * that it reads, and stores the results of these probes in the user's settings.
 */
final class IsolatedSystemReader extends SystemReader.Delegate {
  private IsolatedSystemReader() {
    super(SystemReader.getInstance());
  }

  /** Installs it for this process; must be called before anything else of JGit. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof IsolatedSystemReader)) {
      // Claims that another component cleans up at exit; there is nothing to clean up, and the
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
  public String getHostname() {
    return "localhost";
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

    /**
     * Returns a fixed timestamp resolution for any file system; otherwise JGit measures it by
     * writing files.
     */
    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return "filesystem".equals(section) ? unit.convert(CLOCK) : otherwise;
    }
  }
}
