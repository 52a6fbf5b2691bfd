// Verifies that Prettier and seplint do not disagree: node agree-with-prettier.mjs <prettier> <seplint> <directories>...
// In directories of traceability files, and for the examples of the rules: a file that Prettier has formatted has no finding
// that it did not have before, and after fixes of seplint, Prettier has nothing to format.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [prettierModule, seplint, ...directories] = process.argv.slice(2);
const prettier = createRequire(import.meta.url)(resolve(prettierModule));
const options = { parser: "yaml", singleQuote: true };

/** Runs seplint in a directory, and returns the number of findings of each rule. */
function findings(directory, ...more) {
  const run = spawnSync(seplint, ["check", "--format", "json", ...more, "."], { cwd: directory, encoding: "utf8" });
  assert.ok(run.status <= 1, run.stderr);
  const counts = {};
  for (const { rule, path } of JSON.parse(run.stdout).findings) {
    counts[`${path} ${rule}`] = (counts[`${path} ${rule}`] ?? 0) + 1;
  }
  return counts;
}

async function formatted(text) {
  try {
    return await prettier.format(text, options);
  } catch {
    return undefined; // not YAML that Prettier can parse
  }
}

async function check(source) {
  const directory = mkdtempSync(join(tmpdir(), "agree-"));
  try {
    cpSync(source, directory, { recursive: true });
    const files = readdirSync(directory, { recursive: true }).filter((file) => /\.ya?ml$/.test(file));
    const before = findings(directory);
    let changed = 0;
    const parsed = [];
    for (const file of files) {
      chmodSync(join(directory, file), 0o644); // a copy of a read-only file is read-only
      const text = readFileSync(join(directory, file), "utf8");
      const result = await formatted(text);
      if (result !== undefined && (await formatted(result)) === result) {
        changed += result === text ? 0 : 1;
        parsed.push(file);
        writeFileSync(join(directory, file), result);
      }
    }
    for (const [finding, count] of Object.entries(findings(directory))) {
      assert.ok(count <= (before[finding] ?? 0), `${source}/${finding}: reported after Prettier has formatted the file`);
    }
    for (const fix of [["--fix"], ["--fix", "--unsafe-fixes"]]) {
      findings(directory, ...fix);
      for (const file of parsed) {
        const text = readFileSync(join(directory, file), "utf8");
        assert.equal(await formatted(text), text, `${source}/${file}: Prettier after ${fix.join(" ")}`);
      }
    }
    console.log(`${parsed.length} of ${files.length} files in ${source}; Prettier reformatted ${changed} at first`);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The recorded fixes in the pages of rules. */
async function checkExamples(pages) {
  let examples = 0;
  const disagreed = [];
  for (const page of readdirSync(pages).filter((file) => file.endsWith(".md"))) {
    const blocks = readFileSync(join(pages, page), "utf8").matchAll(/```(yaml|fixed)([^\n]*)\n(.*?)```/gs);
    let bad;
    for (const [, kind, , text] of blocks) {
      if (kind === "yaml") {
        bad = text;
      } else if (bad !== undefined && (await formatted(bad)) === bad) {
        if ((await formatted(text)) !== text) {
          disagreed.push(page);
        }
        examples += 1;
      }
    }
  }
  assert.ok(examples > 0, "no example has a fix");
  assert.deepEqual(disagreed, [], "rules whose fixes Prettier reformats");
  console.log(`${examples} fixes in ${pages}`);
}

await checkExamples("rules");
for (const directory of directories) {
  await check(directory);
}
