package io.github.seplint.fuzz;

import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** What was once found by a target, from its folder in fixtures/fuzz. */
final class KeptInputs implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) throws IOException {
    String target = context.getRequiredTestClass().getSimpleName().replace("FuzzTest", "");
    FuzzTarget settings = context.getRequiredTestMethod().getAnnotation(FuzzTarget.class);
    List<Arguments> inputs = files(Path.of("fixtures/fuzz", target), "");
    if (System.getenv("JAZZER_FUZZ") != null) {
      // Other tests are held against them already.
      inputs.addAll(files(Path.of(settings.seeds()), ".yaml"));
    }
    return inputs.stream();
  }

  private static List<Arguments> files(Path folder, String ending) throws IOException {
    List<Arguments> inputs = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return inputs;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(ending)) {
          inputs.add(Arguments.of(named(file.toString(), Files.readAllBytes(file))));
        }
      }
    }
    return inputs;
  }
}
