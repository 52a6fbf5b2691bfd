package io.github.seplint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import io.github.seplint.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The packages that a line of the picture names. */
  private static final Pattern PICTURED = Pattern.compile(" {4}([a-z]+(?: {2}[a-z]+)*) {2,}");

  /** The layers from top to bottom, each with the layers that it may access. */
  private static final Map<String, List<String>> LAYERS = new LinkedHashMap<>();

  static {
    layer(
        "cli",
        "server",
        "report",
        "project",
        "rules",
        "config",
        "lint",
        "coverage",
        "sdk",
        "manifest");
    more("cli", "results", "scaffold", "spec", "suite", "sep", "git", "json", "cache", "text");
    layer(
        "server",
        "report",
        "project",
        "rules",
        "config",
        "lint",
        "results",
        "scaffold",
        "spec",
        "suite",
        "sep");
    more("server", "scaffold", "git", "yaml", "text");
    layer("report", "lint", "coverage", "sdk", "manifest", "results", "spec", "suite", "sep");
    more("report", "mdx", "json", "text");
    layer("project", "rules", "config", "lint", "manifest", "results", "spec", "suite", "git");
    more("project", "sep", "yaml", "text");
    layer("rules", "lint", "manifest", "results", "spec", "suite", "sep", "schema", "yaml", "text");
    layer("config", "lint", "suite", "git", "schema", "yaml", "text");
    layer("lint", "manifest", "results", "spec", "suite", "sep", "schema", "yaml");
    more("lint", "cache", "text");
    layer("coverage", "sdk", "manifest", "results", "suite", "sep", "yaml", "json", "text");
    layer("sdk", "manifest", "results", "suite", "sep", "json", "text");
    layer("manifest", "results", "spec", "sep", "yaml", "json", "text");
    layer("results", "suite", "sep", "json", "cache", "text");
    layer("scaffold", "spec", "sep", "git", "yaml", "text");
    layer("spec", "sep", "git", "mdx", "schema", "yaml", "json", "cache", "text");
    layer("suite", "sep", "schema", "yaml", "text");
    layer("sep", "yaml", "text");
    layer("git", "text");
    layer("mdx", "cache", "text");
    layer("yaml", "text");
    layer("json", "text");
    layer("schema", "yaml", "text");
    layer("cache", "text");
    layer("text");
  }

  private static void layer(String name, String... accessed) {
    LAYERS.put(name, new ArrayList<>(List.of(accessed)));
  }

  private static void more(String name, String... accessed) {
    LAYERS.get(name).addAll(List.of(accessed));
  }

  private static final Set<String> CASE_METHODS = Set.of("toLowerCase", "toUpperCase");

  /** The classes of rules that change the case of a text, and of which. */
  private static final SortedMap<String, String> CASE_CHANGES =
      new TreeMap<>(
          Map.of(
              "CheckIdKebabCase", "an id that is reported",
              "KeywordClause", "one word",
              "KeywordMissing", "a text that is reported",
              "Phrases", "a text that is no value",
              "ReasonIssueUrl", "one word",
              "SameSentence", "a sentence without markup",
              "TextMultipleRequirements", "one word",
              "UrlMutableRef", "the version in a URL"));

  @Test
  void dependenciesPointDown() {
    LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : LAYERS.keySet()) {
      layers = layers.layer(name).definedBy(ROOT + name + "..");
    }
    for (Map.Entry<String, List<String>> layer : LAYERS.entrySet()) {
      String[] accessed = layer.getValue().toArray(String[]::new);
      layers =
          accessed.length == 0
              ? layers.whereLayer(layer.getKey()).mayNotAccessAnyLayer()
              : layers.whereLayer(layer.getKey()).mayOnlyAccessLayers(accessed);
    }
    layers.check(CLASSES);
  }

  @Test
  void thePictureInContributingShowsTheLayers() throws IOException {
    List<String> shown = new ArrayList<>();
    Files.readAllLines(Path.of("CONTRIBUTING.md")).stream()
        .dropWhile(line -> !line.equals("## Code layout"))
        .dropWhile(line -> !line.startsWith("    "))
        .takeWhile(line -> !line.isEmpty())
        .map(PICTURED::matcher)
        .filter(Matcher::lookingAt)
        .forEach(line -> shown.addAll(List.of(line.group(1).split("  "))));
    assertEquals(List.copyOf(LAYERS.keySet()), shown);
  }

  @Test
  void everyPackageBelongsToALayer() {
    classes()
        .should()
        .resideInAnyPackage(
            LAYERS.keySet().stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void noPackagesFormACycle() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void groupsOfRulesShareOnlySupport() {
    slices()
        .matching(ROOT + "rules.(*)")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(ROOT + "rules.support"))
        .check(CLASSES);
  }

  @Test
  void onlyTheRootKnowsTheCommands() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "cli.console")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "cli..").and(not(resideInAPackage(ROOT + "cli.console"))))
        .check(CLASSES);
  }

  @Test
  void everyLibraryHasItsHome() {
    home("org.snakeyaml..", "yaml");
    home("com.networknt..", "schema");
    home("com.fasterxml..", "schema", "report", "manifest", "json");
    home("org.eclipse.jgit..", "git");
    home("picocli..", "cli");
    home("com.github.difflib..", "report");
    home("org.commonmark..", "report", "mdx");
    home("gg.jte..", "report");
    home("org.eclipse.lsp4j..", "server");
    home("com.google.gson..", "server");
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

  /** A value has its text in lower case, derived once for all rules. */
  @Test
  void rulesDoNotChangeTheCaseOfValues() {
    SortedSet<String> found = new TreeSet<>();
    for (JavaClass each : CLASSES.that(resideInAPackage(ROOT + "rules.."))) {
      boolean changes =
          each.getCodeUnitAccessesFromSelf().stream()
              .map(JavaAccess::getTarget)
              .anyMatch(
                  method ->
                      method.getOwner().isEquivalentTo(String.class)
                          && CASE_METHODS.contains(method.getName()));
      if (changes) {
        found.add(each.getName().replaceAll(".*\\.|\\$.*", ""));
      }
    }
    assertEquals(CASE_CHANGES.keySet(), found, "classes, with the reason why they may");
  }

  @Test
  void namesSayWhatAThingIs() {
    classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Factory)").check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".java")).toList()) {
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
