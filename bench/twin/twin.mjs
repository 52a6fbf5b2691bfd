// A small linter of traceability files in Node, for comparison: the schema and a few of the rules, with the place of
// every finding.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { LineCounter, isMap, parseDocument } from 'yaml';

const [schemaFile, ...targets] = process.argv.slice(2);
const files = targets.flatMap((target) =>
  statSync(target).isDirectory()
    ? readdirSync(target).filter((name) => /^sep-.*\.ya?ml$/.test(name)).sort().map((name) => join(target, name))
    : [target]);
// ajv rejects an enum without values, which allows nothing.
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'), (key, value) =>
  key === 'enum' && value.length === 0 ? undefined : value);
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
const keyOrder = ['check', 'text', 'excluded', 'issue', 'url', 'source'];
const declared = new Map();
const textsSeen = new Map();
const out = [];

for (const file of files) lint(file, readFileSync(file, 'utf8'));
process.stdout.write(out.join(''));
process.stdout.write(`${out.length} findings in ${files.length} files\n`);
process.exitCode = out.length > 0 ? 1 : 0;

function lint(file, text) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const report = (node, rule, message) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    out.push(`${file}:${line}:${col}: ${message} [${rule}]\n`);
  };
  for (const error of document.errors) {
    report({ range: error.pos }, 'yaml-syntax', error.message);
  }
  const value = document.toJS();
  if (!validate(value)) {
    for (const error of validate.errors) {
      const path = error.instancePath.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      report(document.getIn(path, true) ?? document.contents, 'schema', `${error.instancePath} ${error.message}`);
    }
  }
  const number = value?.sep;
  if (basename(file) !== `sep-${number}.yaml`) report(document.contents, 'file-name-mismatch', 'another number');
  for (const row of document.get('requirements')?.items ?? []) {
    if (isMap(row)) lintRow(row, number, report);
  }
}

function lintRow(row, number, report) {
  const [check, text, excluded, url] = ['check', 'text', 'excluded', 'url'].map((key) => row.get(key, true));
  const keys = row.items.map((pair) => keyOrder.indexOf(pair.key.value));
  if (keys.some((key, i) => i > 0 && key < keys[i - 1])) report(row, 'key-order-row', 'keys out of order');
  if (check) lintCheck(check, String(check.value), number, report);
  const sentence = String(text?.value ?? '');
  if (check && !/\b(MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED)\b/.test(sentence)) {
    if (/\b(MAY|OPTIONAL)\b/.test(sentence)) report(text, 'keyword-may-only', sentence);
    else if (!/\b(cannot|is (an error|required))\b/.test(sentence)) report(text, 'keyword-missing', sentence);
  }
  if (/\b(TODO|FIXME)\b|<NNNN>/.test(sentence)) report(text, 'unresolved-placeholder', sentence);
  if (/\s\n|\n\s*\n/.test(sentence)) report(text, 'trailing-whitespace', sentence);
  const disposition = textsSeen.get(sentence);
  if (disposition && disposition !== (check ? 'check' : 'excluded')) report(text, 'text-checked-and-excluded', sentence);
  textsSeen.set(sentence, check ? 'check' : 'excluded');
  if (excluded) lintReason(excluded, String(excluded.value), report);
  if (url && !/#./.test(String(url.value))) report(url, 'url-without-anchor', url.value);
}

function lintCheck(check, id, number, report) {
  if (!id.startsWith(`sep-${number}-`)) report(check, 'check-id-prefix', id);
  if (!/^sep-[0-9]+-[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) report(check, 'check-id-kebab-case', id);
  if (/-(success|failure|passed|failed)$/.test(id)) report(check, 'check-id-outcome-suffix', id);
  if (declared.has(id)) report(check, 'check-id-duplicate', id);
  declared.set(id, true);
}

function lintReason(excluded, reason, report) {
  if (reason.length < 25) report(excluded, 'reason-too-short', reason);
  if (/^(not tested|not testable|out of scope|n\/a)$/i.test(reason)) report(excluded, 'reason-uninformative', reason);
  if (/https:\/\/github\.com\/\S+\/issues\/\d+\W*$/.test(reason)) report(excluded, 'reason-issue-url', reason);
}
