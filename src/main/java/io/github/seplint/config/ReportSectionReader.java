package io.github.seplint.config;

import io.github.seplint.source.MalformedException;
import io.github.seplint.source.SourceText;
import io.github.seplint.yaml.YamlEntry;
import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads {@code report} of a configuration that the schema accepts. */
final class ReportSectionReader {
  private static final int MOST_DIGITS = 18;

  private final SourceText source;

  ReportSectionReader(SourceText source) {
    this.source = source;
  }

  ReportConfiguration read(YamlMapping section) {
    Map<String, String> values = texts(section);
    Optional<BigDecimal> minTested = Optional.ofNullable(values.remove("minTested")).map(this::of);
    Map<Long, BigDecimal> bySep = new LinkedHashMap<>();
    for (YamlEntry entry : section.mapping("minTestedBySep").entries()) {
      bySep.put(number(entry), of(((YamlScalar) entry.value()).value()));
    }
    return new ReportConfiguration(values, texts(section.mapping("outputs")), minTested, bySep);
  }

  private static Map<String, String> texts(YamlMapping mapping) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (YamlEntry entry : mapping.entries()) {
      if (entry.value() instanceof YamlScalar scalar) {
        texts.put(entry.name(), scalar.value());
      }
    }
    return texts;
  }

  private long number(YamlEntry entry) {
    String digits = entry.name();
    boolean fits =
        !digits.isEmpty()
            && digits.length() <= MOST_DIGITS
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!fits) {
      throw new MalformedException(
          source, entry.key().span(), "`" + digits + "` is no number of a SEP");
    }
    return Long.parseLong(digits);
  }

  /** {@code 62.5%}. */
  private BigDecimal of(String percent) {
    return new BigDecimal(percent.substring(0, percent.length() - 1));
  }
}
