package io.github.seplint.rules;

import io.github.seplint.lint.FileRule;
import io.github.seplint.lint.Finding;
import io.github.seplint.lint.Settings;
import io.github.seplint.lint.Subject;
import io.github.seplint.sep.SepFile;
import io.github.seplint.sep.SourceTag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The SEP of a known extension is not on the timeline. */
final class ExtensionOnTimeline implements FileRule {

  @Override
  public void check(Subject subject, Consumer<Finding> findings) {
    Optional<String> extension = extension(subject);
    if (extension.isEmpty()) {
      return;
    }
    for (SourceTag tag : tags(subject.file())) {
      if (tag.has("introducedIn") && !tag.has("extensionId")) {
        findings.accept(
            Finding.at(
                tag.mapping().entry("introducedIn").orElseThrow().span(),
                "SEP "
                    + subject.file().number().orElseThrow()
                    + " defines the extension `"
                    + extension.get()
                    + "`, which is not on the timeline"));
      }
    }
  }

  /** A row that is not of its file's kind is {@link SourceOutsideFile}'s. */
  private static List<SourceTag> tags(SepFile file) {
    return file.sourceTag().map(List::of).orElseGet(file::sourceTags);
  }

  private static Optional<String> extension(Subject subject) {
    OptionalLong number = subject.file().number();
    for (Settings.Extension extension : subject.settings().extensions()) {
      if (number.isPresent() && extension.seps().contains(number.getAsLong())) {
        return Optional.of(extension.id());
      }
    }
    return Optional.empty();
  }
}
