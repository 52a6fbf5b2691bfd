package io.github.seplint.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.seplint.suite.ScenarioImport.ImportedScenario;
import io.github.seplint.text.InvalidFileException;
import io.github.seplint.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScenarioImportTest {

  @Test
  void scenariosStandBelowTheirSurfacesWithTheirVersions() {
    String text =
        """
        Server scenarios of the harness:
          - server-frames [2025-06-18,2025-11-25]
          - fog/horn [extension]

        Client scenarios:
        - server-frames
        authorization:
          - harbour [draft, 2025-11-25]
        """;
    assertEquals(
        List.of(
            new ImportedScenario("server", "server-frames", List.of("2025-06-18", "2025-11-25")),
            new ImportedScenario("server", "fog/horn", List.of("extension")),
            new ImportedScenario("client", "server-frames", List.of()),
            new ImportedScenario("authorization", "harbour", List.of("draft", "2025-11-25"))),
        read(text));
    assertEquals(read(text), read(text.replace("\n", "\r\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''| list.txt:1:1: the list names no scenario",
        "Server:| list.txt:1:1: the list names no scenario",
        "'- horn'| list.txt:1:3: scenario without a heading",
        "'Harbour scenarios:'| list.txt:1:1: a heading begins with server, client or authorization",
        "'Serverless:'| list.txt:1:1: a heading begins with server, client or authorization",
        "'Server:~  - horn [2025-06-18,]'"
            + "| list.txt:2:10: a version is missing in the brackets",
        "'Server:~  - horn []'| list.txt:2:10: a version is missing in the brackets",
        "'Server:~  - fog horn'| list.txt:2:5: the name of a scenario has no white space",
        "'Server:~  - [2025-06-18]'| list.txt:2:5: the name of a scenario has no white space",
        "'Server:~  - horn~  - horn [draft]'| list.txt:3:5: `horn` is listed twice",
        "'Server:~{\"horn\": 1}'| list.txt:2:1: neither a heading, `Server ...:`, nor a scenario,"
            + " `- name [versions]`",
      })
  void whatIsNoListIsRefusedWithItsPlace(String text, String message) {
    InvalidFileException refusal =
        assertThrows(InvalidFileException.class, () -> read(text.replace('~', '\n')));
    assertEquals(message, refusal.getMessage());
  }

  private static List<ImportedScenario> read(String text) {
    return ScenarioImport.read(new SourceText("list.txt", text));
  }
}
