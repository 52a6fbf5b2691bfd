package io.github.seplint.config;

import io.github.seplint.config.Config.RuleSetting;
import io.github.seplint.lint.RuleNames;
import io.github.seplint.lint.Severity;
import io.github.seplint.text.DidYouMean;
import io.github.seplint.text.Span;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlNode;
import io.github.seplint.yaml.YamlNode.YamlEntry;
import io.github.seplint.yaml.YamlNode.YamlSequence;
import io.github.seplint.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Reads the settings of rules and groups.
 *
 * @param rules the default options of each rule by rule id; called only if a rule is named
 * @param problems receives the place and the message of each invalid setting
 */
record RuleSettingParser(
    Supplier<Map<String, Map<String, Object>>> rules, BiConsumer<Span, String> problems) {

  /** The settings under {@code rules}, in order, without the invalid ones. */
  Map<String, RuleSetting> read(YamlMapping owner) {
    Map<String, RuleSetting> settings = new LinkedHashMap<>();
    for (YamlEntry entry : owner.mapping("rules").entries()) {
      RuleNames names = RuleNames.ofIds(rules.get().keySet());
      if (names.contains(entry.name())) {
        settings.put(entry.name(), setting(entry));
      } else {
        problems.accept(entry.key().span(), names.unknown(entry.name()));
      }
    }
    return settings;
  }

  private RuleSetting setting(YamlEntry setting) {
    if (!(setting.value() instanceof YamlMapping mapping)) {
      return new RuleSetting(Severity.of(((YamlScalar) setting.value()).value()), Map.of());
    }
    Map<String, Object> options = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      if (!entry.name().equals("severity")) {
        option(setting.name(), entry).ifPresent(value -> options.put(entry.name(), value));
      }
    }
    return new RuleSetting(mapping.text("severity").flatMap(Severity::of), options);
  }

  /** The value of an option, which has the type of its default; groups have no options. */
  private Optional<Object> option(String rule, YamlEntry entry) {
    Optional<Map<String, Object>> defaults = Optional.ofNullable(rules.get().get(rule));
    if (defaults.isEmpty()) {
      problems.accept(
          entry.key().span(),
          "`%s` is a group, which takes only `severity`; set options for single rules"
              .formatted(rule));
      return Optional.empty();
    }
    String name = entry.name();
    Object byDefault = defaults.get().get(name);
    if (byDefault instanceof Integer) {
      return valid(entry, integer(entry.value()), "an integer from 0 to " + Integer.MAX_VALUE);
    }
    if (byDefault instanceof String) {
      return valid(entry, string(entry.value()), "a string");
    }
    if (byDefault instanceof List) {
      return valid(entry, strings(entry.value()), "a list of strings");
    }
    List<String> known = new ArrayList<>(defaults.get().keySet());
    known.add("severity");
    problems.accept(
        entry.key().span(),
        "`%s` has no option `%s`%s".formatted(rule, name, DidYouMean.didYouMean(name, known)));
    return Optional.empty();
  }

  private <T> Optional<Object> valid(YamlEntry entry, Optional<T> value, String type) {
    if (value.isEmpty()) {
      problems.accept(entry.value().span(), "`" + entry.name() + "` must be " + type);
    }
    return value.map(each -> each);
  }

  private static Optional<Integer> integer(YamlNode node) {
    OptionalLong number =
        node instanceof YamlScalar scalar ? scalar.integer() : OptionalLong.empty();
    return number.stream()
        .filter(each -> each >= 0 && each <= Integer.MAX_VALUE)
        .mapToObj(each -> (int) each)
        .findFirst();
  }

  private static Optional<String> string(YamlNode node) {
    return node instanceof YamlScalar scalar && scalar.isString()
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  private static Optional<List<String>> strings(YamlNode node) {
    return node instanceof YamlSequence list
            && list.items().stream().allMatch(item -> string(item).isPresent())
        ? Optional.of(list.items().stream().flatMap(item -> string(item).stream()).toList())
        : Optional.empty();
  }
}
