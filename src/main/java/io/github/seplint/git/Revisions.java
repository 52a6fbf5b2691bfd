package io.github.seplint.git;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.joining;
import static org.eclipse.jgit.lib.Constants.HEAD;
import static org.eclipse.jgit.lib.Constants.R_HEADS;
import static org.eclipse.jgit.lib.Constants.R_TAGS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;

/** Resolves revisions as users write them: a branch, tag or id, or a path from one of these. */
record Revisions(GitObjects objects) {
  private static final int NAMED = 8;

  Commit head() {
    return find(
        objects.read(
            "HEAD",
            repository -> {
              List<Ref> branches = repository.getRefDatabase().getRefsByPrefix(R_HEADS);
              boolean unborn = repository.resolve(HEAD) == null;
              if (unborn && branches.size() > 1) {
                throw objects.failure(
                    "HEAD names no branch that exists; append @ and a revision; there is "
                        + known(HEAD, repository).orElseThrow());
              }
              return unborn && branches.size() == 1 ? branches.get(0).getName() : HEAD;
            }));
  }

  Commit find(String revision) {
    return objects.read(
        "revision `" + revision + "`",
        repository -> {
          try (RevWalk walk = new RevWalk(repository)) {
            return Commit.of(commit(revision, walk, repository));
          }
        });
  }

  private RevCommit commit(String revision, RevWalk walk, Repository repository)
      throws IOException {
    RevObject found = walk.peel(parse(revision, walk, repository));
    if (found instanceof RevCommit commit) {
      walk.parseHeaders(commit);
      return commit;
    }
    String type = Constants.typeString(found.getType());
    throw objects.failure("`" + revision + "` names a " + type + ", not a commit");
  }

  private RevObject parse(String revision, RevWalk walk, Repository repository) throws IOException {
    ObjectId id = resolve(revision, walk, repository);
    try {
      return walk.parseAny(id);
    } catch (MissingObjectException e) {
      if (id.name().equals(revision)) {
        throw unknown(revision, repository);
      }
      throw e;
    }
  }

  private ObjectId resolve(String revision, RevWalk walk, Repository repository)
      throws IOException {
    try {
      ObjectId id = repository.resolve(revision);
      if (id != null) {
        return id;
      }
    } catch (AmbiguousObjectException e) {
      return onlyCommit(revision, e, walk);
    } catch (RevisionSyntaxException e) {
      throw objects.failure("`" + revision + "` is not the name of a revision");
    }
    throw unknown(revision, repository);
  }

  /**
   * Returns the only commit among the objects whose ids have this prefix; trees and blobs are never
   * meant.
   */
  private ObjectId onlyCommit(String revision, AmbiguousObjectException e, RevWalk walk)
      throws IOException {
    Collection<ObjectId> candidates = e.getCandidates();
    if (candidates == null || !AbbreviatedObjectId.isId(revision)) {
      throw objects.failure("revision `" + revision + "` is ambiguous");
    }
    List<ObjectId> commits = new ArrayList<>();
    for (ObjectId each : candidates) {
      if (walk.peel(walk.parseAny(each)) instanceof RevCommit) {
        commits.add(each);
      }
    }
    if (commits.size() == 1) {
      return commits.get(0);
    }
    String ids = candidates.stream().map(ObjectId::name).sorted().collect(joining(", "));
    throw objects.failure("revision `" + revision + "` is ambiguous: " + ids);
  }

  private GitException unknown(String revision, Repository repository) throws IOException {
    String missing = "there is no revision `" + revision + "`";
    if (objects.isShallow()) {
      return objects.failure(missing + GitObjects.SHALLOW);
    }
    return objects.failure(
        missing
            + known(revision, repository)
                .map(names -> "; there is " + names)
                .orElse("; the repository has neither branches nor tags"));
  }

  /** The branches and tags, those most like a revision first; empty if there are none. */
  private static Optional<String> known(String revision, Repository repository) throws IOException {
    List<String> names =
        repository.getRefDatabase().getRefsByPrefix(R_HEADS, R_TAGS).stream()
            .map(ref -> Repository.shortenRefName(ref.getName()))
            .sorted(
                comparing((String name) -> -commonStart(name, revision))
                    .thenComparing(naturalOrder()))
            .toList();
    String known = names.stream().limit(NAMED).collect(joining("`, `", "`", "`"));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(known + (names.size() > NAMED ? ", ..." : ""));
  }

  private static int commonStart(String a, String b) {
    int mismatch = Arrays.mismatch(a.toCharArray(), b.toCharArray());
    return mismatch < 0 ? a.length() : mismatch;
  }
}
