package io.github.seplint.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchLimitTest {
  private static final int DIRECTORIES = 20;

  @TempDir private Path directory;
  private final List<Integer> shown = new ArrayList<>();
  private int closed;

  private final SearchLimit.Progress progress =
      new SearchLimit.Progress() {
        @Override
        public void accept(int searched) {
          shown.add(searched);
        }

        @Override
        public void close() {
          closed++;
        }
      };

  @BeforeEach
  void createDirectories() throws IOException {
    for (int i = 0; i < DIRECTORIES; i++) {
      Path file = directory.resolve("a/" + i + "/sep-7101.yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "sep: 7101\n");
    }
  }

  private InputFiles find(SearchLimit limit) {
    Project project = Project.find(directory, Optional.empty(), false);
    project.limitSearch(limit);
    return InputFiles.find(project, List.of("a"), Optional.empty());
  }

  @Test
  void aSearchEndsAtTheLimit() {
    UsageException e =
        assertThrows(UsageException.class, () -> find(SearchLimit.of(DIRECTORIES, () -> progress)));
    assertEquals(
        "`a`: more than 20 directories; name those with files to check, or pass --no-limit",
        e.getMessage());
    assertEquals(DIRECTORIES + 1, shown.size());
    assertEquals(1, closed);
  }

  @Test
  void aSearchBelowTheLimitShowsItsProgress() {
    assertEquals(DIRECTORIES, find(SearchLimit.of(DIRECTORIES + 1, () -> progress)).files().size());
    assertEquals(DIRECTORIES + 1, shown.get(shown.size() - 1));
    assertEquals(1, closed);
  }

  @Test
  void aSearchMayHaveNoLimit() {
    assertEquals(DIRECTORIES, find(SearchLimit.none(() -> progress)).files().size());
  }
}
