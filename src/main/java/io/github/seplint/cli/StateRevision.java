package io.github.seplint.cli;

import io.github.seplint.config.Configuration;
import io.github.seplint.coverage.CorpusState;
import io.github.seplint.files.FileFinder;
import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The rows of a folder as a revision has them.
 *
 * @param folder absolute; paths start from there
 */
record StateRevision(GitRepository files, Path folder) {
  private static final String UPSTREAM_FOLDER = "src/seps";

  /** Reads them; nothing is read later. */
  CorpusState read(String name, String revision, ConfigFinder.Found config, StateRows rows) {
    Commit commit = files.commit(revision);
    Map<Path, InputFile.Content> contents = new TreeMap<>();
    files
        .files(commit)
        .forEach(
            (path, id) ->
                contents.put(files.top().resolve(path).normalize(), () -> files.content(path, id)));
    Function<Path, InputFile.Content> content =
        path -> Optional.ofNullable(contents.get(path)).orElseThrow();
    FileFinder finder =
        FileFinder.among(
            folder,
            new WalkedFiles(config, content)::ofSeps,
            Inputs.excluded(config),
            contents.keySet());
    String shown = name + " (" + commit.shortId() + ")";
    return rows.of(shown, finder, usual(config, contents), content);
  }

  /** What is meant where no path is named. */
  private List<String> usual(ConfigFinder.Found config, Map<Path, InputFile.Content> contents) {
    Configuration configuration = config.configuration();
    if (!configuration.files().isEmpty() && folder.startsWith(config.folder())) {
      ShownPaths shown = new ShownPaths(folder);
      return configuration.files().stream()
          .map(each -> shown.of(config.folder().resolve(each)))
          .toList();
    }
    Path upstream = folder.resolve(UPSTREAM_FOLDER);
    boolean has = contents.keySet().stream().anyMatch(path -> path.startsWith(upstream));
    return List.of(has ? UPSTREAM_FOLDER : ".");
  }
}
