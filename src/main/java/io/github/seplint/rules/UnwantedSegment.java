package io.github.seplint.rules;

import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Fix;
import io.github.seplint.sep.SepFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Finds a segment that a check id should do without; the fix leaves the ids of a file unique. */
final class UnwantedSegment {
  private final ToIntFunction<CheckIdSegments> where;
  private final String what;

  /**
   * @param where the index of the segment; negative where an id has none
   * @param what between the id and the segment in the message
   */
  UnwantedSegment(ToIntFunction<CheckIdSegments> where, String what) {
    this.where = where;
    this.what = what;
  }

  void find(SepFile file, Consumer<Finding> findings) {
    List<CheckIdSegments> ids = file.checkIds().stream().map(CheckIdSegments::new).toList();
    if (ids.stream().anyMatch(id -> where.applyAsInt(id) >= 0)) {
      find(ids, findings);
    }
  }

  private void find(List<CheckIdSegments> ids, Consumer<Finding> findings) {
    Map<String, Integer> uses = new HashMap<>();
    ids.forEach(id -> uses.merge(shorter(id), 1, Integer::sum));
    for (CheckIdSegments id : ids) {
      int index = where.applyAsInt(id);
      if (index >= 0) {
        boolean unique = uses.getOrDefault(shorter(id), 0) == 1;
        Optional<Fix> fix = unique ? id.removal(index) : Optional.empty();
        Finding finding = finding(id, index);
        findings.accept(fix.map(finding::fix).orElse(finding));
      }
    }
  }

  private String shorter(CheckIdSegments id) {
    int index = where.applyAsInt(id);
    return index < 0 ? id.value() : id.without(index);
  }

  private Finding finding(CheckIdSegments id, int index) {
    return Finding.at(
        id.place(index), "check id `" + id.value() + "` " + what + " `" + id.word(index) + "`");
  }
}
