package io.github.seplint.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is wrong with a text, in our words. */
final class Words {
  private Words() {}

  /** Without what the library says of its own objects, and without what the text says. */
  static String of(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "the file ends in the middle";
    }
    if (e instanceof StreamConstraintsException) {
      return "a name, a string or a number is too long, or the nesting too deep";
    }
    return "not JSON";
  }

  /** A value, with an article. */
  static String of(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      default -> "null";
    };
  }
}
