package io.github.seplint.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunLocationTest {
  private static final String TIME = "-2026-11-29T21-05-04-009Z";

  @ParameterizedTest
  @CsvSource({
    "sdk, server/server-tools, server, SERVER, , tools",
    "sdk, server-2025-11-25/server-tools, server-2025-11-25, SERVER, 2025-11-25, tools",
    "sdk, client-2025-11-25/auth/keys, client-2025-11-25, CLIENT, 2025-11-25, auth/keys",
    "sdk, server/2025-11-25/server-tools, server/2025-11-25, SERVER, 2025-11-25, tools",
    "sdk, 2025-11-25/client/auth/keys, 2025-11-25/client, CLIENT, 2025-11-25, auth/keys",
    "sdk, run-2026-01-01/server/server-tools, run-2026-01-01/server, SERVER, , tools",
    "sdk, server/server-server-starts, server, SERVER, , server-starts",
    "sdk, server-tools, '', SERVER, , tools",
    "sdk, auth/keys, '', CLIENT, , auth/keys",
    "sdk, out/auth/keys, out, CLIENT, , auth/keys",
    "client-2025-11-25, auth/keys, client-2025-11-25, CLIENT, 2025-11-25, auth/keys",
    "my-server, auth/keys, '', CLIENT, , auth/keys",
  })
  void namesOfDirectoriesIdentifyARun(
      String root, String path, String leg, String side, String revision, String scenario) {
    RunLocation run = RunLocation.of(root, List.of((path + TIME).split("/")), VERSIONS);
    assertEquals(
        List.of(leg, side, revision == null ? "" : revision, scenario, TIME.substring(1)),
        List.of(
            run.leg(),
            run.side().name(),
            run.revision().orElse(""),
            run.scenario(),
            run.time().orElse("")));
  }

  private static final List<String> VERSIONS = List.of("2025-06-18", "2025-11-25");
}
