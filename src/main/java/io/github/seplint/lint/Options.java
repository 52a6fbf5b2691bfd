package io.github.seplint.lint;

import java.util.List;
import java.util.Map;

/**
 * The options of one rule: the defaults of its page, overlaid by the configuration.
 *
 * @param values an {@code Integer}, a {@code String} or a list of strings by name
 */
public record Options(Map<String, Object> values) {

  public int number(String name) {
    return (Integer) value(name);
  }

  public String text(String name) {
    return (String) value(name);
  }

  public List<String> texts(String name) {
    return ((List<?>) value(name)).stream().map(String::valueOf).toList();
  }

  private Object value(String name) {
    Object value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the rule's page has no option " + name);
    }
    return value;
  }
}
