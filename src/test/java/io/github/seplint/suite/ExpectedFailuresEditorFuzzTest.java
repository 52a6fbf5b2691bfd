package io.github.seplint.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.seplint.fuzz.FuzzTarget;
import io.github.seplint.suite.ExpectedFailuresEditor.SectionChange;
import io.github.seplint.suite.SuiteFile.ExpectedFailures.ExpectedFailure;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every other entry is removed or replaced, and one is added to each section. */
final class ExpectedFailuresEditorFuzzTest {
  private static final List<String> ADDED = List.of("zoom", "zoom:zoom-level");
  private static final List<Side> SIDES = List.of(Side.SERVER, Side.CLIENT);

  @FuzzTarget(seeds = "fixtures/suite/**")
  void anEditedFileHasTheEntriesAndComments(byte[] bytes) {
    SourceText source = new SourceText("f.yml", new String(bytes, UTF_8));
    Map<Side, SectionChange> changes = new EnumMap<>(Side.class);
    Map<Side, List<String>> expected = new EnumMap<>(Side.class);
    String edited;
    try {
      for (Side side : SIDES) {
        List<String> kept = new ArrayList<>();
        changes.put(side, change(ExpectedFailuresEditor.read(source).of(side), kept));
        expected.put(side, kept);
      }
      edited = ExpectedFailuresEditor.edit(source, changes).text();
    } catch (InvalidFileException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.matches("(?s)f\\.yml:\\d+:\\d+: .+"), message);
      return;
    }
    for (Side side : SIDES) {
      List<String> entries =
          ExpectedFailuresEditor.read(new SourceText("f.yml", edited)).of(side).stream()
              .map(each -> each.written().value())
              .sorted()
              .toList();
      assertEquals(
          expected.getOrDefault(side, List.of()).stream().sorted().toList(), entries, edited);
    }
  }

  private static SectionChange change(List<ExpectedFailure> entries, List<String> kept) {
    Map<ExpectedFailure, List<String>> replaced = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (i % 2 == 0) {
        kept.add(entries.get(i).written().value());
      } else {
        List<String> instead = i % 4 == 1 ? List.of() : List.of("ping:" + i);
        replaced.put(entries.get(i), instead);
        kept.addAll(instead);
      }
    }
    kept.addAll(ADDED);
    return new SectionChange(replaced, ADDED);
  }
}
