package io.github.seplint.cli.check;

import io.github.seplint.cli.spec.SepSentences;
import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecLock.Pin;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import java.util.Optional;

/** What {@code check} holds rows against: the specification that is named, and the lock. */
final class SpecReferenceLoader {
  private final Project project;

  SpecReferenceLoader(Project project) {
    this.project = project;
  }

  SpecReference of(Optional<SpecSource> spec, CheckRequest request) {
    SpecReference evidence = held(spec, request);
    return spec.flatMap(SpecReferenceLoader::own)
        .map(own -> evidence.with(own::of))
        .orElse(evidence);
  }

  private static Optional<SepSentences> own(SpecSource spec) {
    return spec.repository()
        .flatMap(
            repository ->
                spec.commit()
                    .map(commit -> new SepSentences(spec.specification(), repository, commit)));
  }

  private SpecReference held(Optional<SpecSource> spec, CheckRequest request) {
    Optional<Specification> newer = spec.map(SpecSource::specification);
    Optional<SpecLock> lock = LockFile.find(project, request.lock()).readForRoot();
    if (lock.isEmpty()) {
      request.lock().ifPresent(SpecReferenceLoader::complain);
      return newer.map(SpecReference::of).orElse(SpecReference.none());
    }
    Optional<GitRepository> repository = spec.flatMap(SpecSource::repository);
    SpecReference evidence =
        SpecReference.of(lock.get(), newer, pin -> repository.flatMap(each -> revision(each, pin)));
    evidence.verify();
    return evidence;
  }

  private static void complain(String named) {
    throw new UsageException("no such lock: " + named);
  }

  /** The specification as a pin has it; empty if the repository has not that commit. */
  private static Optional<Specification> revision(GitRepository repository, Pin pin) {
    try {
      return Optional.of(
          new Specification(GitSpecTree.of(repository, repository.commit(pin.commit()))));
    } catch (SpecException | GitException e) {
      return Optional.empty();
    }
  }
}
