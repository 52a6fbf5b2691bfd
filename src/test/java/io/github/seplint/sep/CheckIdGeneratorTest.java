package io.github.seplint.sep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckIdGeneratorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Servers MUST reject invalid headers.|server-reject-invalid-headers",
        "If the token has expired, the MCP client SHOULD request a new one.|client-request-new",
        "Authorization servers MUST include the issuer.|authorization-server-include-issuer",
        "Clients that cache results, or share them, MUST NOT mix users.|client-not-mix-users",
        "Clients and servers MUST ignore case.|ignore-case",
        "The `resultType` field MUST be present.|result-type-field-present",
        "Implementations SHOULD apply backoff when they retry.|apply-backoff",
        "It MUST send `notifications/cancelled`.|send-notifications-cancelled",
        "Servers MUST send io.modelcontextprotocol/serverInfo.|server-send-server-info",
        "Servers MUST send hints on results with resultType: \"complete\" for: tools|"
            + "server-send-tools",
        "Clients MUST do the following: close the stream.|client-close-stream",
        "Names of tools: MUST NOT be empty|names-not-empty",
        "Servers MUST reply with DPoP errors and -32001.|server-reply-dpop-errors",
        "Servers MUST set resultType: \"complete\" on"
            + " results.|server-set-result-type-complete-results",
        "Support for pings is REQUIRED.|support",
        "MUST|requirement",
      })
  void idsNameThePartyTheVerbAndItsObject(String sentence, String id) {
    assertEquals("sep-7001-" + id, new CheckIdGenerator(7001, List.of()).propose(sentence));
  }

  @Test
  void equalSentencesGetDifferentIds() {
    CheckIdGenerator ids = new CheckIdGenerator(7001, List.of("sep-7001-server-send-list-tools"));
    String sentence = "Servers MUST send the list of tools in order of their names.";
    assertEquals("sep-7001-server-send-list-tools-order", ids.propose(sentence));
    assertEquals("sep-7001-server-send-list-tools-order-names", ids.propose(sentence));
    assertEquals("sep-7001-server-send-list-tools-order-names-2", ids.propose(sentence));
    assertEquals("sep-7001-server-send-list-tools-order-names-3", ids.propose(sentence));
  }

  @Test
  void everyIdIsUniqueKebabCase() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String alphabet = "aB9 _-/.,:;()'\"`{}$\u00e9\u65e5\ud83d\ude00\n MUST NOT SHOULD servers the ";
    CheckIdGenerator ids = new CheckIdGenerator(7001, List.of());
    Set<String> proposed = new HashSet<>();
    for (int i = 0; i < 3000; i++) {
      StringBuilder sentence = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        int at = random.nextInt(alphabet.length());
        int end = Math.min(alphabet.length(), at + 1 + random.nextInt(6));
        sentence.append(alphabet, at, end);
      }
      String id = ids.propose(sentence.toString());
      assertTrue(id.matches("sep-7001(?:-[a-z0-9]+)+"), () -> id + ", seed " + seed);
      assertTrue(proposed.add(id), () -> id + " twice, seed " + seed);
    }
  }
}
