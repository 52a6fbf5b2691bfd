package io.github.seplint.scaffold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.scaffold.RowDraft.Checked;
import io.github.seplint.scaffold.RowDraft.Excluded;
import io.github.seplint.sep.SepFile;
import io.github.seplint.text.SourceText;
import io.github.seplint.yaml.YamlDocument.YamlComment;
import io.github.seplint.yaml.YamlParser;
import java.util.List;
import java.util.Optional;

final class RowInsertionFuzzTest {
  private static final String URL = "https://modelcontextprotocol.io/specification/draft/ping#ping";
  private static final List<RowDraft> ADDED =
      List.of(
          new RowDraft(
              "It's \"new\": #1", URL, "Ping", Optional.of("A note"), new Checked("sep-1-new")),
          new RowDraft("Clients MUST.", URL, "Ping", Optional.empty(), new Excluded("It: 'is'")));

  @FuzzTarget(seeds = "fixtures/{nasty/*.yaml,cases/check/fix/**.yaml}")
  void rowsAreAddedAndNothingElseChanges(byte[] bytes) {
    String before = new String(bytes, UTF_8);
    if (!YamlParser.read(before).problems().isEmpty()) {
      return;
    }
    SepFile file = SepFile.read(new SourceText("sep-7101.yaml", before));
    Optional<String> added = RowInsertion.add(file, ADDED);
    if (added.isEmpty()) {
      return;
    }
    SepFile after = SepFile.read(new SourceText("sep-7101.yaml", added.get()));
    assertEquals(
        file.requirements().size() + ADDED.size(), after.requirements().size(), added.get());
    assertTrue(comments(added.get()).containsAll(comments(before)), added.get());
  }

  private static List<String> comments(String text) {
    return YamlParser.read(text).comments().stream().map(YamlComment::text).toList();
  }
}
