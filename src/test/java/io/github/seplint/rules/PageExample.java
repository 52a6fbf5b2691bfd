package io.github.seplint.rules;

import io.github.seplint.lint.RuleInfo.RuleInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example of a rule's page: the files of a run, and what the page says of it.
 *
 * @param section the heading it stands under: Bad, Good or More cases
 * @param line the line of its first fence in the page
 * @param files text by path
 * @param spec pages of the specification by path
 * @param locked the same pages as they were when the files were locked, if they were
 * @param before the same pages before the SEP of the file changed them, if it did
 * @param results what conformance runs emitted, each checks.json by its path
 * @param manifest what was written down of such runs
 * @param config the seplint.yaml of the run
 * @param baseline the findings that are known
 * @param diagnostics the block with what is reported
 * @param fixed the block with what the fixes of this rule leave of the only file
 */
public record PageExample(
    String section,
    int line,
    Map<String, String> files,
    Map<String, String> spec,
    Map<String, String> locked,
    Map<String, String> before,
    Map<String, String> results,
    Optional<String> manifest,
    Optional<String> config,
    Optional<String> baseline,
    Optional<Block> diagnostics,
    Optional<Block> fixed) {

  /** The content of a fence, and the lines of the page it takes: from, inclusive, to, exclusive. */
  public record Block(String text, int from, int to) {}

  /** The same example, to be checked by somebody who names one thing less. */
  public PageExample without(RuleInput need) {
    return new PageExample(
        section,
        line,
        files,
        need == RuleInput.SPECIFICATION ? Map.of() : spec,
        locked,
        before,
        need == RuleInput.RESULTS ? Map.of() : results,
        need == RuleInput.MANIFEST ? Optional.empty() : manifest,
        config,
        baseline,
        diagnostics,
        fixed);
  }

  public boolean isBad() {
    return diagnostics.isPresent();
  }

  public List<String> expected() {
    return diagnostics.map(block -> block.text().lines().toList()).orElse(List.of());
  }
}
