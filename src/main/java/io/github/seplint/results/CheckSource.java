package io.github.seplint.results;

import java.util.Optional;

/** Where the requirement of a check comes from, as the suite wrote it beside the check. */
public record CheckSource(
    Optional<String> introducedIn, Optional<String> removedIn, Optional<String> extensionId) {}
