package io.github.seplint.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schemas as anybody's validator reads them: in the whole of the dialect. */
public final class JsonSchemas {
  private JsonSchemas() {}

  /** What is wrong with a JSON text. */
  public static List<String> errors(String schema, String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("schemas").resolve(schema)), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
