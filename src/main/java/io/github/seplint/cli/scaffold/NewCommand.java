package io.github.seplint.cli.scaffold;

import io.github.seplint.cli.console.Arguments;
import io.github.seplint.cli.console.Command;
import io.github.seplint.cli.console.CommandModel;
import io.github.seplint.cli.console.CommonOptions;
import io.github.seplint.cli.console.Console;
import io.github.seplint.cli.console.ExitCode;
import io.github.seplint.cli.console.Opt;
import io.github.seplint.cli.console.OptGroup;
import io.github.seplint.project.AtomicFile;
import io.github.seplint.project.InputFiles;
import io.github.seplint.project.Project;
import io.github.seplint.project.SpecSource;
import io.github.seplint.project.TextFiles;
import io.github.seplint.project.UsageException;
import io.github.seplint.scaffold.RowDraft;
import io.github.seplint.scaffold.RowDraft.Undecided;
import io.github.seplint.scaffold.RowDrafter;
import io.github.seplint.scaffold.SepFileDraft;
import io.github.seplint.spec.page.PageSource;
import io.github.seplint.spec.page.Specification;
import io.github.seplint.spec.requirement.NormativeSentence;
import io.github.seplint.text.SafeText;
import io.github.seplint.text.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code seplint new}. */
public record NewCommand(Console console) implements Command {
  private static final Opt<List<String>> NUMBER =
      Opt.words("<number>  The number of the SEP", List.of());
  private static final Opt<Optional<String>> OUT =
      OptGroup.OUTPUT.path(
          "-o, --output-file, --out <file>  Output file; `-` is stdout [default: sep-<number>.yaml,"
              + " in src/seps if that exists]");
  private static final Opt<Boolean> APPEND =
      OptGroup.OUTPUT.flag("--append  Add the missing rows to an existing file");
  private static final Opt<Boolean> INTERACTIVE =
      OptGroup.OUTPUT.flag(
          "-i, --interactive  Ask for each row whether a check tests it or why it is excluded; with"
              + " --append also for the undecided rows of the file");

  @Override
  public CommandModel model() {
    return CommandModel.of(
            "Create a traceability file from the sentences of the specification",
            "Writes a row for each normative sentence that the commits of the SEP added and no row"
                + " of the project covers, with its section and a proposed check ID. Nobody but an"
                + " author can decide whether a check tests a row: each has `check: TODO <id>`,"
                + " which `seplint check` reports until `TODO` is removed, or `check` is replaced"
                + " with `excluded` and a reason.",
            "The item of a list is quoted with the sentence before the list. Edits of older"
                + " sentences are listed in a comment; sentences with MAY, which need no row, on"
                + " stderr. Existing files are never overwritten.")
        .parameters(NUMBER)
        .options(CommonOptions.SPEC, SentenceSelection.SINCE, SentenceSelection.AT)
        .options(CommonOptions.PAGES, SentenceSelection.SECTION, SentenceSelection.SEP)
        .options(OUT, APPEND, INTERACTIVE, CommonOptions.QUIET)
        .projectOptions()
        .example("new 7001 --spec ../spec", "sentences of the commits that name the SEP")
        .example("new 7001 --spec ../spec --since main --at sep-7001", "sentences of a branch")
        .example("new 7001 --spec ../spec --page server/tools.mdx", "sentences of a page")
        .example("new 7001 --spec ../spec --append -i", "add missing rows and decide about them");
  }

  @Override
  public ExitCode run(Arguments arguments) {
    long sep = number(arguments.positionals());
    Project project = CommonOptions.project(console, arguments);
    TextFiles.Texts files = TextFiles.read(InputFiles.findSepFiles(project, List.of()));
    files.problems().forEach(console::printError);
    Optional<AtomicFile> out = out(arguments, project, sep);
    Optional<SourceText> existing = existing(arguments, project, out);
    List<SourceText> texts = new ArrayList<>(files.texts());
    existing
        .filter(file -> texts.stream().noneMatch(text -> text.path().equals(file.path())))
        .ifPresent(texts::add);
    try (SpecSource source = SpecSource.open(project, arguments.get(CommonOptions.SPEC))) {
      Specification spec = at(source.specification(), arguments.get(SentenceSelection.AT));
      MissingRows missing = MissingRows.of(spec, sep, texts, arguments);
      requireAddresses(missing.rows());
      if (!arguments.has(CommonOptions.QUIET)) {
        printNotes(missing);
      }
      Optional<RowReview> review =
          arguments.has(INTERACTIVE) ? Optional.of(new RowReview(console)) : Optional.empty();
      if (existing.isPresent()) {
        append(existing.get(), sep, missing, review, out.orElseThrow());
      } else {
        create(sep, missing, review, out);
      }
    }
    return files.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private static long number(List<String> words) {
    UsageException.throwIf(words.isEmpty(), "pass the number of the SEP: seplint new <number>");
    String digits = words.get(words.size() - 1).replaceFirst("^(?i)sep-", "");
    UsageException.throwIf(
        words.size() > 1, "unexpected argument `" + digits + "`; name the file with --out");
    UsageException.throwIf(
        !digits.matches("[1-9][0-9]{0,8}"), "`" + digits + "` is not the number of a SEP");
    return Long.parseLong(digits);
  }

  /** The file to write; empty for standard output. */
  private static Optional<AtomicFile> out(Arguments arguments, Project project, long sep) {
    String named =
        arguments
            .get(OUT)
            .orElseGet(
                () -> {
                  Path directory = project.resolve(InputFiles.UPSTREAM_DIRECTORY);
                  String name = "sep-" + sep + ".yaml";
                  return Files.isDirectory(directory)
                      ? InputFiles.UPSTREAM_DIRECTORY + "/" + name
                      : name;
                });
    if (named.equals("-")) {
      UsageException.throwIf(arguments.has(APPEND), "--append needs a file, not `-`");
      return Optional.empty();
    }
    AtomicFile file = project.output(named);
    file.refuseIfProtected();
    return Optional.of(file);
  }

  private static Optional<SourceText> existing(
      Arguments arguments, Project project, Optional<AtomicFile> out) {
    Optional<AtomicFile> found =
        out.filter(file -> Files.isRegularFile(file.path()) || Files.isDirectory(file.path()));
    UsageException.throwIf(
        found.isPresent() && !arguments.has(APPEND),
        found.map(AtomicFile::display).orElse("")
            + ": already exists; pass --append to add the missing rows, or --out to name another"
            + " file");
    return found.map(file -> project.read(file.path()));
  }

  /** The same specification at a revision. */
  private static Specification at(Specification spec, Optional<String> revision) {
    if (revision.isEmpty()) {
      return spec;
    }
    UsageException.throwIf(
        spec.sources().stream().allMatch(each -> each.git().isEmpty()),
        "--at needs a git repository; a directory has no revisions");
    List<PageSource> sources = new ArrayList<>();
    for (PageSource source : spec.sources()) {
      sources.add(
          source
              .git()
              .map(tree -> source.with(tree.at(tree.repository().commit(revision.get()))))
              .orElse(source));
    }
    return spec.with(sources);
  }

  private static void requireAddresses(List<RowDraft> rows) {
    rows.stream()
        .filter(row -> !row.url().contains("://"))
        .findFirst()
        .ifPresent(
            row -> {
              throw new UsageException(
                  "the web address of `" + row.url() + "` is unknown; pass --spec <url>=<source>");
            });
  }

  private void printNotes(MissingRows missing) {
    missing.notes().forEach(note -> console.printError("note: " + note));
    if (!missing.permitted().isEmpty()) {
      console.printError("note: sentences with MAY need no row:");
      for (NormativeSentence each : missing.permitted()) {
        String line = each.text() + " [" + RowDrafter.section(each) + "]";
        console.err().print("  " + SafeText.of(line) + "\n");
      }
    }
  }

  private void create(
      long sep, MissingRows missing, Optional<RowReview> review, Optional<AtomicFile> out) {
    UsageException.throwIf(
        missing.rows().isEmpty(),
        "no sentence without a row for SEP-"
            + sep
            + "; pass --since <revision> or --page <glob> to select other sentences");
    List<RowDraft> rows = review.map(each -> each.decide(missing.rows())).orElse(missing.rows());
    String yaml = new SepFileDraft(sep, rows, missing.edited()).yaml();
    if (out.isEmpty()) {
      console.printData(yaml);
      return;
    }
    out.get().create(yaml);
    long undecided = rows.stream().filter(row -> row.decision() instanceof Undecided).count();
    printResult(out.get(), rows.size(), undecided);
  }

  private void append(
      SourceText file, long sep, MissingRows missing, Optional<RowReview> review, AtomicFile out) {
    FileExtension extension = FileExtension.of(file, sep, missing.rows(), review);
    out.changeOrRefuse(file.text(), extension.text());
    printResult(out, extension.added(), extension.undecided());
  }

  private void printResult(AtomicFile file, int added, long undecided) {
    console.printError(
        "%s: %s%s"
            .formatted(
                file.display(),
                added == 1 ? "1 row added" : added + " rows added",
                undecided == 0 ? "" : "; " + undecided + " to decide on, see seplint check"));
  }
}
