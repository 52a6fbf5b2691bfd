package io.github.seplint;

import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.seplint.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture in CONTRIBUTING.md, held. */
final class ArchitectureTest {
  private static final String ROOT = "io.github.seplint.";
  private static final Path SOURCES = Path.of("src/main/java");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.github.seplint");

  @Test
  void dependenciesPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy(ROOT + "cli..")
        .layer("report")
        .definedBy(ROOT + "report..")
        .layer("coverage")
        .definedBy(ROOT + "coverage..")
        .layer("config")
        .definedBy(ROOT + "config..")
        .layer("rules")
        .definedBy(ROOT + "rules..")
        .layer("lint")
        .definedBy(ROOT + "lint..")
        .optionalLayer("results")
        .definedBy(ROOT + "results..")
        .optionalLayer("suite")
        .definedBy(ROOT + "suite..")
        .layer("files")
        .definedBy(ROOT + "files..")
        .layer("git")
        .definedBy(ROOT + "git..")
        .layer("spec")
        .definedBy(ROOT + "spec..")
        .layer("markdown")
        .definedBy(ROOT + "markdown..")
        .layer("schema")
        .definedBy(ROOT + "schema..")
        .layer("sep")
        .definedBy(ROOT + "sep..")
        .layer("yaml")
        .definedBy(ROOT + "yaml..")
        .layer("json")
        .definedBy(ROOT + "json..")
        .layer("source")
        .definedBy(ROOT + "source..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("coverage")
        .mayOnlyBeAccessedByLayers("cli", "report", "rules", "lint")
        .whereLayer("config")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("rules")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("lint")
        .mayOnlyBeAccessedByLayers("cli", "report", "config", "rules")
        .whereLayer("results")
        .mayOnlyBeAccessedByLayers("cli", "report", "coverage", "rules", "lint")
        .whereLayer("suite")
        .mayOnlyBeAccessedByLayers("cli", "report", "coverage", "config", "rules", "lint")
        .whereLayer("files")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("git")
        .mayOnlyBeAccessedByLayers("cli", "config", "files", "spec")
        .whereLayer("spec")
        .mayOnlyBeAccessedByLayers("cli", "report", "coverage", "rules", "lint")
        .whereLayer("markdown")
        .mayOnlyBeAccessedByLayers("spec", "report")
        .whereLayer("schema")
        .mayOnlyBeAccessedByLayers("config", "coverage", "rules", "lint", "suite", "spec")
        .whereLayer("sep")
        .mayOnlyBeAccessedByLayers("coverage", "rules", "lint", "suite", "spec")
        .whereLayer("yaml")
        .mayOnlyBeAccessedByLayers(
            "config", "coverage", "rules", "lint", "files", "suite", "schema", "sep", "spec")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("cli", "report", "coverage", "results", "suite")
        .check(CLASSES);
  }

  @Test
  void noPackagesFormACycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    slices().matching(ROOT + "spec.(*)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyLibraryHasItsHome() {
    home("org.snakeyaml..", "yaml");
    home("com.networknt..", "schema");
    home("com.fasterxml..", "schema", "report", "coverage", "json");
    home("org.eclipse.jgit..", "git");
    home("picocli..", "cli");
    home("com.github.difflib..", "report");
    home("org.commonmark..", "report", "markdown");
    home("gg.jte..", "report");
  }

  private static void home(String library, String... packages) {
    String[] homes = Stream.of(packages).map(each -> ROOT + each + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(homes)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandsTouchTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void classesAreNotMadeToBeExtended() {
    classes()
        .that(are("neither interfaces nor enums", each -> !each.isInterface() && !each.isEnum()))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES.that(are("not anonymous", each -> !each.isAnonymousClass())));
  }

  @Test
  void rulesAreKnownByTheirPagesOnly() {
    classes()
        .that()
        .implement(Rule.class)
        .and()
        .areNotInterfaces()
        .should(bePackagePrivate())
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Factory)").check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarkedAndEveryFileShort() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(path);
        if (lines.size() > 300) {
          wrong.add(path + " has more than 300 lines");
        }
        Path info = path.resolveSibling("package-info.java");
        if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
          wrong.add(path.getParent() + " is not null-marked");
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static DescribedPredicate<JavaClass> are(
      String description, java.util.function.Predicate<JavaClass> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
