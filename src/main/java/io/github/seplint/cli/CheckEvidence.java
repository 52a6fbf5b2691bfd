package io.github.seplint.cli;

import io.github.seplint.files.ShownPaths;
import io.github.seplint.git.SpecRepository;
import io.github.seplint.source.SourceText;
import io.github.seplint.spec.Evidence;
import io.github.seplint.spec.Lock;
import io.github.seplint.spec.LockReader;
import io.github.seplint.spec.Pin;
import io.github.seplint.spec.SpecException;
import io.github.seplint.spec.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code check} holds rows against: the specification that is named, and the lock. */
final class CheckEvidence {
  private static final String LOCK = "spec.lock";

  private final Path workingFolder;
  private final Path configFolder;

  CheckEvidence(Path workingFolder, Path configFolder) {
    this.workingFolder = workingFolder;
    this.configFolder = configFolder;
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
    Optional<Path> file = lockFile(request.lock());
    if (file.isEmpty()) {
      return newer.map(Evidence::of).orElse(Evidence.none());
    }
    Optional<SpecRepository> repository = spec.flatMap(SpecSource::repository);
    Evidence evidence =
        Evidence.of(
            read(file.get()), newer, pin -> repository.flatMap(each -> revision(each, pin)));
    evidence.verify();
    return evidence;
  }

  /** The file that is named; else the one beside the configuration, if there is one. */
  private Optional<Path> lockFile(Optional<String> named) {
    if (named.isPresent()) {
      Path file = workingFolder.resolve(named.get());
      if (!Files.isRegularFile(file)) {
        throw new UsageException("no such lock: " + named.get());
      }
      return Optional.of(file);
    }
    return Optional.of(configFolder.resolve(LOCK)).filter(Files::isRegularFile);
  }

  private Lock read(Path file) {
    String shown = new ShownPaths(workingFolder).of(file);
    try {
      return LockReader.read(new SourceText(shown, Files.readString(file)));
    } catch (IOException e) {
      throw new SpecException(shown + ": cannot be read");
    }
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
