package io.github.seplint.lint.cache;

import io.github.seplint.cache.RecordReader;
import io.github.seplint.cache.RecordWriter;
import io.github.seplint.lint.Diagnostic;
import io.github.seplint.lint.Diagnostic.OfferedFix;
import io.github.seplint.lint.Diagnostic.Related;
import io.github.seplint.lint.Diagnostic.SuppressedDiagnostic;
import io.github.seplint.lint.FileLinter.FileReport;
import io.github.seplint.lint.LimitedDiagnostics;
import io.github.seplint.lint.LimitedDiagnostics.OmittedFindings;
import io.github.seplint.lint.LimitedDiagnostics.StoredFindings;
import io.github.seplint.lint.ProjectIndex;
import io.github.seplint.lint.ProjectIndex.Mention;
import io.github.seplint.lint.Rule.Fix;
import io.github.seplint.lint.RuleInfo.Applicability;
import io.github.seplint.lint.RuleResolver.ConfiguredRule;
import io.github.seplint.lint.Severity;
import io.github.seplint.lint.Suppressions;
import io.github.seplint.lint.Suppressions.Suppression;
import io.github.seplint.sep.RowKey;
import io.github.seplint.suite.FileKind;
import io.github.seplint.text.Place;
import io.github.seplint.text.Place.Position;
import io.github.seplint.text.Place.Region;
import io.github.seplint.text.Span;
import io.github.seplint.text.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes the findings of files for the cache, and reads them. */
final class ReportCodec {

  private ReportCodec() {}

  /** Writes the findings of a run or a file. */
  static byte[] write(StoredFindings findings) {
    FindingsWriter out = new FindingsWriter(new RecordWriter());
    out.findings(findings);
    return out.out.toBytes();
  }

  static StoredFindings readFindings(RecordReader record) {
    return new FindingsReader(record).findings();
  }

  /** Writes a report without failures of rules, to which no project rule has added. */
  static byte[] write(FileReport report) {
    RecordWriter out = new RecordWriter();
    FindingsWriter writer = new FindingsWriter(out);
    writer.findings(report.found().stored());
    out.optional(report.file().sep(), writer::mention);
    out.list(report.file().checks(), writer::mention);
    out.list(report.file().references(), writer::mention);
    out.list(report.suppressions().all(), each -> writer.suppression(each, report.suppressions()));
    out.list(
        List.copyOf(report.exclusive().entrySet()),
        each -> out.number(each.getKey()).number(each.getValue()));
    return out.toBytes();
  }

  /**
   * Reads the report of a traceability file.
   *
   * @param idle see {@link Suppressions}; only called if there are any
   */
  static FileReport readReport(
      String path,
      List<ConfiguredRule> rules,
      Supplier<List<ConfiguredRule>> idle,
      RecordReader record) {
    FindingsReader in = new FindingsReader(record);
    StoredFindings findings = in.findings();
    ProjectIndex.File file =
        new ProjectIndex.File(
            path,
            FileKind.SEP,
            Optional.empty(),
            record.optional(in::mention),
            record.list(in::mention),
            record.list(in::mention));
    List<Suppression.Name> used = new ArrayList<>();
    List<Suppression> all = record.list(() -> in.suppression(used));
    Suppressions suppressions = Suppressions.of(all, all.isEmpty() ? List.of() : idle.get());
    used.forEach(suppressions::use);
    NavigableMap<Integer, Integer> exclusive = new TreeMap<>();
    record.list(
        () -> {
          int start = record.natural();
          exclusive.put(start, record.natural());
          return start;
        });
    return new FileReport(
        file,
        rules,
        suppressions,
        LimitedDiagnostics.of(findings, LimitedDiagnostics.MAX_PER_RULE),
        new ArrayList<>(),
        exclusive);
  }

  private record FindingsWriter(RecordWriter out) {

    void findings(StoredFindings findings) {
      out.list(findings.diagnostics(), this::diagnostic);
      out.list(
          findings.suppressed(),
          each -> {
            diagnostic(each.diagnostic());
            out.constant(each.origin()).text(each.reason());
          });
      out.list(
          findings.omitted(),
          each -> {
            diagnostic(each.first());
            out.number(each.count());
          });
    }

    private void diagnostic(Diagnostic each) {
      out.text(each.rule()).constant(each.severity());
      place(each.place());
      out.constant(each.row().kind()).text(each.row().name());
      out.number(each.row().occurrence()).text(each.message()).text(each.help());
      out.list(
          each.related(),
          related -> {
            place(related.place());
            out.text(related.message());
          });
      out.optional(each.fix(), this::fix);
    }

    private void fix(OfferedFix offered) {
      out.text(offered.fix().title());
      out.list(
          offered.fix().edits(),
          edit -> {
            span(edit.span());
            out.text(edit.replacement());
          });
      out.constant(offered.kind());
      out.list(
          offered.regions(),
          region -> {
            position(region.start());
            position(region.end());
          });
    }

    private void place(Place place) {
      out.text(place.path());
      span(place.span());
      position(place.start());
      position(place.end());
      out.list(place.lines(), out::text).number(place.offset());
    }

    private void position(Position position) {
      out.number(position.line()).number(position.column());
    }

    void mention(Mention mention) {
      out.text(mention.value()).number(mention.start()).number(mention.end());
    }

    void suppression(Suppression suppression, Suppressions all) {
      span(suppression.comment());
      out.list(
          suppression.rules(),
          name -> {
            out.text(name.rule());
            span(name.span());
            out.flag(all.isUsed(name));
          });
      out.optional(suppression.reason(), out::text);
      out.optional(suppression.scope(), this::span);
      out.optional(suppression.defect(), out::text);
    }

    private void span(Span span) {
      out.number(span.start()).number(span.length());
    }
  }

  private record FindingsReader(RecordReader in) {

    StoredFindings findings() {
      return new StoredFindings(
          in.list(this::diagnostic),
          in.list(
              () -> {
                Diagnostic diagnostic = diagnostic();
                SuppressedDiagnostic.Origin origin = in.constant(SuppressedDiagnostic.Origin.class);
                return new SuppressedDiagnostic(diagnostic, origin, in.text());
              }),
          in.list(() -> new OmittedFindings(diagnostic(), in.natural())));
    }

    private Diagnostic diagnostic() {
      return new Diagnostic(
          in.text(),
          in.constant(Severity.class),
          place(),
          new RowKey(in.constant(RowKey.Kind.class), in.text(), in.natural()),
          in.text(),
          in.text(),
          in.list(() -> new Related(place(), in.text())),
          in.optional(this::fix));
    }

    private OfferedFix fix() {
      Fix fix = new Fix(in.text(), in.list(() -> new TextEdit(span(), in.text())));
      Applicability kind = in.constant(Applicability.class);
      return new OfferedFix(fix, kind, in.list(() -> new Region(position(), position())));
    }

    private Place place() {
      return new Place(in.text(), span(), position(), position(), in.list(in::text), in.natural());
    }

    private Position position() {
      return new Position(in.natural(), in.natural());
    }

    Mention mention() {
      return new Mention(in.text(), in.natural(), in.natural());
    }

    Suppression suppression(List<Suppression.Name> used) {
      Span comment = span();
      List<Suppression.Name> names =
          in.list(
              () -> {
                Suppression.Name name = new Suppression.Name(in.text(), span());
                if (in.flag()) {
                  used.add(name);
                }
                return name;
              });
      return new Suppression(
          comment, names, in.optional(in::text), in.optional(this::span), in.optional(in::text));
    }

    private Span span() {
      int start = in.natural();
      return new Span(start, Math.addExact(start, in.natural()));
    }
  }
}
