package io.github.seplint.rules.text;

import io.github.seplint.rules.support.Phrases;
import io.github.seplint.yaml.YamlScalar;

/** The wordings of a specification that bind without a keyword of RFC 2119. */
final class ImplicitRequirement {
  private static final Phrases REQUIREMENTS =
      Phrases.of(
          "cannot",
          "can not",
          "can only",
          "may not",
          "is an error",
          "are errors",
          "is invalid",
          "are invalid",
          "is not valid",
          "are not valid",
          "not allowed",
          "not permitted",
          "is prohibited",
          "are prohibited",
          "is forbidden",
          "are forbidden",
          "is illegal",
          "is unsupported",
          "is not supported",
          "are not supported",
          "is required",
          "are required",
          "is mandatory",
          "are mandatory",
          "is rejected",
          "are rejected",
          "is ignored",
          "are ignored",
          "is reserved",
          "are reserved",
          "has to",
          "have to",
          "never");

  private static final Phrases DEFINITIONS =
      Phrases.of(
          "indicates",
          "indicate",
          "represents",
          "represent",
          "describes",
          "describe",
          "defines",
          "define",
          "specifies",
          "specify",
          "identifies",
          "identify",
          "denotes",
          "means",
          "consists of",
          "consist of",
          "refers to",
          "defaults to",
          "default to",
          "is a",
          "is an",
          "is the",
          "is one of",
          "are the",
          "are one of",
          "is either",
          "are either",
          "of type");

  /** Whoever a conformance test watches, and the words that begin the description of a test. */
  private static final Phrases TESTED =
      Phrases.of(
          "client",
          "clients",
          "server",
          "servers",
          "host",
          "hosts",
          "verify",
          "verifies",
          "check",
          "checks",
          "test",
          "tests",
          "ensure",
          "ensures",
          "validate",
          "validates");

  /** The subject of a definition is short. */
  private static final int SUBJECT = 60;

  private ImplicitRequirement() {}

  /** Returns whether a text states a prohibition, an error or an obligation in other words. */
  static boolean isIn(YamlScalar text) {
    return REQUIREMENTS.areIn(text);
  }

  /** Returns whether a text defines a term: its subject is none of those that are tested. */
  static boolean isDefinition(YamlScalar text) {
    return DEFINITIONS
        .first(text)
        .filter(verb -> verb.start() <= SUBJECT)
        .map(verb -> text.value().substring(0, verb.start()))
        .filter(subject -> TESTED.first(subject).isEmpty())
        .isPresent();
  }
}
