package io.github.seplint.cli;

import io.github.seplint.git.SpecRepository;
import io.github.seplint.project.LockFile;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.UsageException;
import io.github.seplint.spec.Evidence;
import io.github.seplint.spec.Lock;
import io.github.seplint.spec.Pin;
import io.github.seplint.spec.SpecException;
import io.github.seplint.spec.Specification;
import java.util.Optional;

/** What {@code check} holds rows against: the specification that is named, and the lock. */
final class CheckEvidence {
  private final Project project;

  CheckEvidence(Project project) {
    this.project = project;
  }

  Evidence of(Optional<SpecSource> spec, CheckRequest request) {
    Evidence evidence = held(spec, request);
    return spec.flatMap(CheckEvidence::own).map(own -> evidence.with(own::of)).orElse(evidence);
  }

  private static Optional<OwnSentences> own(SpecSource spec) {
    return spec.repository()
        .flatMap(
            repository ->
                spec.commit()
                    .map(commit -> new OwnSentences(spec.specification(), repository, commit)));
  }

  private Evidence held(Optional<SpecSource> spec, CheckRequest request) {
    Optional<Specification> newer = spec.map(SpecSource::specification);
    Optional<Lock> lock = LockFile.find(project, request.lock()).readForRoot();
    if (lock.isEmpty()) {
      request.lock().ifPresent(CheckEvidence::complain);
      return newer.map(Evidence::of).orElse(Evidence.none());
    }
    Optional<SpecRepository> repository = spec.flatMap(SpecSource::repository);
    Evidence evidence =
        Evidence.of(lock.get(), newer, pin -> repository.flatMap(each -> revision(each, pin)));
    evidence.verify();
    return evidence;
  }

  private static void complain(String named) {
    throw new UsageException("no such lock: " + named);
  }

  /** The specification as a pin has it; empty if the repository has not that commit. */
  private static Optional<Specification> revision(SpecRepository repository, Pin pin) {
    try {
      return Optional.of(new Specification(repository.tree(repository.commit(pin.commit()))));
    } catch (SpecException e) {
      return Optional.empty();
    }
  }
}
