package io.github.seplint.report.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.seplint.LintFixtures;
import io.github.seplint.lint.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;

/** Validates the output of formats against their schemas. */
final class FormatSchemasTest {
  private static final int OUTCOMES = 150;
  private static final String PUBLISHED = "https://seplint.github.io/schemas/check.schema.json";

  @Test
  void sarifIsAsTheStandardHasIt() throws IOException {
    Schema official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(resource("/schema/sarif-schema-2.1.0.json"), InputFormat.JSON);
    everyOutcome(outcome -> valid(official, ReadBack.write(OutputFormat.SARIF, outcome)));
    assertTrue(
        !official.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON).isEmpty(),
        "a run without a tool would pass");
  }

  @Test
  void jsonIsAsItsPublishedSchemaHasIt() throws IOException {
    Schema schema = published("");
    everyOutcome(outcome -> valid(schema, ReadBack.write(OutputFormat.JSON, outcome)));
  }

  @Test
  void eachJsonLineIsAsThePublishedSchemaHasIt() throws IOException {
    Schema schema = published("#/$defs/line");
    everyOutcome(
        outcome ->
            ReadBack.write(OutputFormat.JSONL, outcome)
                .lines()
                .forEach(line -> valid(schema, line)));
    assertTrue(!schema.validate("{\"type\": \"finding\"}", InputFormat.JSON).isEmpty());
  }

  @Test
  void junitIsWhatJenkinsReads() throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new StreamSource(stream("/junit/jenkins-junit.xsd")))
            .newValidator();
    everyOutcome(
        outcome -> {
          String xml = ReadBack.write(OutputFormat.JUNIT, outcome);
          try {
            validator.validate(new StreamSource(new StringReader(xml)));
          } catch (Exception e) {
            throw new AssertionError(xml, e);
          }
        });
  }

  private static void everyOutcome(Consumer<CheckReport> check) throws IOException {
    for (Path directory : List.of(Path.of("fixtures/corpus"), Path.of("fixtures/nasty"))) {
      List<InputFile> files = LintFixtures.inputs(directory);
      List<String> paths = files.stream().map(InputFile::path).toList();
      check.accept(RandomCheckReport.of(LintFixtures.linter(2).lint(files, done -> {}), paths));
    }
    long first = System.nanoTime();
    System.out.println("seeds from " + first);
    for (long seed = first; seed < first + OUTCOMES; seed++) {
      check.accept(RandomCheckReport.of(seed));
    }
  }

  private static void valid(Schema schema, String json) {
    assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
  }

  private static Schema published(String fragment) throws IOException {
    String text = Files.readString(Path.of("schemas/check.schema.json"));
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(java.util.Map.of(PUBLISHED, text)))
        .getSchema(SchemaLocation.of(PUBLISHED + fragment));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream stream(String name) {
    InputStream in = FormatSchemasTest.class.getResourceAsStream(name);
    if (in == null) {
      throw new AssertionError("no resource " + name);
    }
    return in;
  }
}
