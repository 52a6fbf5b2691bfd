package io.github.seplint.lint.cache;

import io.github.seplint.cache.ContentIds;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.lint.LintInputs;
import io.github.seplint.lint.LintInputs.LintSettings;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.SpecTree;
import io.github.seplint.spec.page.SpecTree.DirectorySpecTree;
import io.github.seplint.spec.page.Specification;
import java.util.List;
import java.util.Optional;

/**
 * Identifies the inputs of a linter run other than files and rules: runs with equal bytes find the
 * same in the same files.
 */
final class LintIdentity {
  private final RecordWriter out = new RecordWriter();
  private final ContentIds contents;

  private LintIdentity(ContentIds contents) {
    this.contents = contents;
  }

  /**
   * Returns the bytes for the inputs of a run; empty if they cannot be identified.
   *
   * @param inputs without results, which need not be read
   * @param others the id of the lock, the results and the manifest
   */
  static Optional<byte[]> of(LintInputs inputs, String others, ContentIds contents) {
    LintIdentity identity = new LintIdentity(contents);
    identity.settings(inputs.settings());
    identity.out.text(others);
    for (Optional<Specification> each : inputs.reference().specifications()) {
      identity.out.flag(each.isPresent());
      if (each.isPresent() && !identity.specification(each.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(identity.out.toBytes());
  }

  private void settings(LintSettings settings) {
    out.list(settings.specVersions(), out::text);
    out.list(settings.extensions(), each -> out.text(each.id()).list(each.seps(), out::number));
    out.optional(settings.sepsDir(), out::text);
    out.list(settings.suites(), out::text);
  }

  private boolean specification(Specification specification) {
    List<PageSource> sources = specification.sources();
    out.number(sources.size());
    for (PageSource source : sources) {
      out.text(source.urls().prefix()).text(source.urls().root());
      out.flag(source.urls().hasGitHubAnchors());
      if (!tree(source.tree())) {
        return false;
      }
    }
    return true;
  }

  private boolean tree(SpecTree tree) {
    out.text(tree.name());
    if (tree instanceof GitSpecTree git) {
      out.list(git.identity(), out::text);
      return true;
    }
    return tree instanceof DirectorySpecTree directory && directory(directory);
  }

  private boolean directory(DirectorySpecTree tree) {
    out.number(tree.paths().size());
    for (String path : tree.paths()) {
      ContentIds.Reading reading = ContentIds.reading(tree.root().resolve(path));
      Optional<String> id = contents.known(reading);
      try {
        if (id.isEmpty()) {
          id = tree.read(path).map(bytes -> contents.of(reading, bytes));
        }
      } catch (SpecException e) {
        return false; // the run reports it if it reads the page
      }
      out.text(path).text(id.orElse(""));
    }
    return true;
  }
}
