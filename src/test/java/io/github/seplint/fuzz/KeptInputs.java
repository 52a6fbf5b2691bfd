package io.github.seplint.fuzz;

import static org.junit.jupiter.api.Named.named;

import io.github.seplint.cli.EndToEndInputs;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What was once found by a target, from its directory in fixtures/fuzz. */
final class KeptInputs implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws IOException {
    String target = context.getRequiredTestClass().getSimpleName().replace("FuzzTest", "");
    String kept = "fixtures/fuzz/" + target + "/*";
    String seeds = context.getRequiredTestMethod().getAnnotation(FuzzTarget.class).seeds();
    List<Arguments> inputs = files(kept);
    // Other tests run on the seeds already.
    if (System.getenv("JAZZER_FUZZ") != null) {
      inputs.addAll(files(seeds));
      PathMatcher matcher = matcher(seeds);
      EndToEndInputs.all()
          .forEach(
              (path, content) -> {
                if (matcher.matches(path)) {
                  inputs.add(Arguments.of(named(path.toString(), content)));
                }
              });
    }
    return inputs.stream();
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  private static List<Arguments> files(String glob) throws IOException {
    PathMatcher matcher = matcher(glob);
    List<Arguments> inputs = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(matcher::matches).sorted().toList()) {
        inputs.add(Arguments.of(named(file.toString(), Files.readAllBytes(file))));
      }
    }
    return inputs;
  }
}
