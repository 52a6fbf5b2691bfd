package io.github.seplint.cli;

import io.github.seplint.coverage.CorpusState;
import io.github.seplint.git.Commit;
import io.github.seplint.git.GitRepository;
import io.github.seplint.lint.InputFile;
import io.github.seplint.project.FileFinder;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
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
  /** Reads them; nothing is read later. */
  CorpusState read(String name, String revision, Project project, StateRows rows) {
    Commit commit = files.commit(revision);
    Map<Path, InputFile.Content> contents = new TreeMap<>();
    files
        .files(commit)
        .forEach(
            (path, id) ->
                contents.put(files.top().resolve(path).normalize(), () -> files.content(path, id)));
    Function<Path, InputFile.Content> content =
        path -> Optional.ofNullable(contents.get(path)).orElseThrow();
    FileFinder finder = FileFinder.sepFiles(project, folder, contents.keySet());
    String shown = name + " (" + commit.shortId() + ")";
    List<String> defaults = InputFiles.defaults(project, folder, path -> has(contents, path));
    return rows.of(shown, finder, defaults, content);
  }

  private static boolean has(Map<Path, InputFile.Content> contents, Path directory) {
    return contents.keySet().stream().anyMatch(path -> path.startsWith(directory));
  }
}
