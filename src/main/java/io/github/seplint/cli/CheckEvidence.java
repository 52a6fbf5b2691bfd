package io.github.seplint.cli;

import io.github.seplint.git.GitException;
import io.github.seplint.git.GitRepository;
import io.github.seplint.spec.lock.Pin;
import io.github.seplint.spec.lock.SpecLock;
import io.github.seplint.spec.lock.SpecReference;
import io.github.seplint.spec.page.GitSpecTree;
import io.github.seplint.spec.page.SpecException;
import io.github.seplint.spec.page.Specification;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code check} holds rows against: the specification that is named, and the lock. */
final class CheckEvidence {
  private final Path workingFolder;
  private final ProjectBounds bounds;

  CheckEvidence(Path workingFolder, ProjectBounds bounds) {
    this.workingFolder = workingFolder;
    this.bounds = bounds;
  }

  SpecReference of(Optional<SpecSource> spec, CheckRequest request) {
    SpecReference evidence = held(spec, request);
    return spec.flatMap(CheckEvidence::own).map(own -> evidence.with(own::of)).orElse(evidence);
  }

  private static Optional<OwnSentences> own(SpecSource spec) {
    return spec.repository()
        .flatMap(
            repository ->
                spec.commit()
                    .map(commit -> new OwnSentences(spec.specification(), repository, commit)));
  }

  private SpecReference held(Optional<SpecSource> spec, CheckRequest request) {
    Optional<Specification> newer = spec.map(SpecSource::specification);
    Optional<SpecLock> lock = LockFile.of(workingFolder, request.lock(), bounds).read();
    if (lock.isEmpty()) {
      request.lock().ifPresent(CheckEvidence::complain);
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
