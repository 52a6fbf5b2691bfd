package io.github.seplint.sep;

import io.github.seplint.yaml.YamlMapping;
import io.github.seplint.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file. As in the conformance suite, a row with a check is checked, with or without a
 * reason. A value that is absent, blank or not a string is empty here; the schema rule reports it.
 * So is the check id that the scaffolder proposed.
 *
 * @param index place among the rows, counted from 0
 * @param mapping the row as written
 * @param isChecked whether it has the key {@code check}
 * @param isExcluded whether it has the key {@code excluded}, and is not checked
 * @param reason why no check tests it; empty if it is checked
 * @param keywords those of the text, in order
 */
public record Requirement(
    int index,
    YamlMapping mapping,
    boolean isChecked,
    boolean isExcluded,
    Optional<YamlScalar> check,
    Optional<YamlScalar> reason,
    Optional<YamlScalar> text,
    Optional<YamlScalar> url,
    Optional<YamlScalar> issue,
    Optional<SourceTag> source,
    List<NormativeKeyword> keywords) {

  /** The key of the reason, and the disposition of a row that has one. */
  public static final String EXCLUDED = "excluded";

  /** The check id that the scaffolder proposed, if nobody has decided about the row yet. */
  public Optional<String> proposedId() {
    return mapping.string("check").flatMap(id -> Placeholder.proposedId(id.value()));
  }

  static Requirement of(int index, YamlMapping row) {
    boolean checked = row.has("check");
    Optional<YamlScalar> text = row.string("text");
    return new Requirement(
        index,
        row,
        checked,
        !checked && row.has(EXCLUDED),
        row.string("check").filter(id -> Placeholder.proposedId(id.value()).isEmpty()),
        checked ? Optional.empty() : row.string(EXCLUDED),
        text,
        row.string("url"),
        row.string("issue"),
        SourceTag.of(row),
        text.isPresent() ? NormativeKeyword.in(text.get().value()) : List.of());
  }
}
