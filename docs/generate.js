// Writes the reference pages of the site: rules from rules/, schemas from schemas/, and the command line from the
// commands of target/seplint.jar.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

const root = join(import.meta.dirname, '..');
const classPath = process.env.SEPLINT_CLASSPATH ?? join(root, 'target', 'seplint.jar');
const rulesDirectory = join(import.meta.dirname, 'rules');
const referenceDirectory = join(import.meta.dirname, 'reference');
const schemasDirectory = join(import.meta.dirname, 'public', 'schemas');

const NEEDS = { specification: 'specification', results: 'coverage', manifest: 'coverage' };
const RULES_INTRODUCTION = `A finding names its rule in brackets; \`seplint explain <rule>\` shows the same page in a terminal. Set severities in
the [configuration](../configuration.md), select rules and groups on the [command line](../selecting.md#rules), and accept single
findings with [suppressions](../suppressions.md) or a [baseline](../baselines.md). Rules of severity \`off\` run only if they are
selected or configured. [Safe fixes](../fixes.md) never change the meaning of a file.`;
const LANGUAGES = { config: 'yaml', diagnostics: 'txt', fixed: 'yaml', baseline: 'yaml', violations: 'txt' };

for (const directory of [rulesDirectory, referenceDirectory, schemasDirectory]) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
}
writeRules();
writeSchemas();
execFileSync('java', ['-cp', classPath, join(root, 'src/build/java/CliReference.java'), join(referenceDirectory, 'cli.md')], {
  stdio: 'inherit',
});

function writeRules() {
  const rules = JSON.parse(execFileSync('java', ['-cp', classPath, 'io.github.seplint.cli.Main', 'rules', '--format', 'json']));
  const ids = new Set(rules.map((rule) => rule.id));
  const groups = groupBy(rules);
  const index = ['# Rules', '', RULES_INTRODUCTION, ''];
  for (const [group, members] of groups) {
    index.push(`## ${members[0].groupTitle} {#${group}}`, '', `Group \`${group}\`.`, '');
    index.push('| rule | severity | fix | finds |', '|---|---|---|---|');
    for (const rule of members) {
      const fix = rule.fix === 'none' ? '' : rule.fix;
      index.push(`| [\`${rule.id}\`](./${rule.id}/index.md) | ${rule.severity} | ${fix} | ${prose(rule.summary)} |`);
      mkdirSync(join(rulesDirectory, rule.id));
      writeFileSync(join(rulesDirectory, rule.id, 'index.md'), rulePage(rule, ids));
    }
    index.push('');
  }
  writeFileSync(join(rulesDirectory, 'index.md'), index.join('\n'));
  writeFileSync(join(referenceDirectory, 'rules.json'), JSON.stringify(rules.map(({ id, group }) => ({ id, group }))));
}

function groupBy(rules) {
  const groups = new Map();
  for (const rule of rules) {
    groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  }
  return groups;
}

function rulePage(rule, ids) {
  const source = readFileSync(join(root, 'rules', `${rule.id}.md`), 'utf8');
  const [, body] = source.match(/^---\n[\s\S]*?\n---\n# [^\n]*\n([\s\S]*)$/);
  const facts = [
    `group [${rule.group}](../index.md#${rule.group})`,
    rule.severity === 'off' ? 'off by default' : `severity ${rule.severity}`,
    rule.fix === 'none' ? 'no fix' : `[${rule.fix} fix](../../fixes.md)`,
    ...rule.needs.map((need) => `needs [${need}](../../${NEEDS[need]}.md)`),
    `since ${rule.since}`,
  ];
  const others = new Set(ids);
  others.delete(rule.id);
  return [`# ${rule.id}`, '', facts.join(' · '), '', markdown(body, others)].join('\n');
}

/**
 * A rule page for VitePress: names of files before their blocks, links to other rules, and no text that a template would
 * read as markup.
 */
function markdown(text, others) {
  let inBlock = false;
  return text
    .split('\n')
    .flatMap((line) => {
      const fence = line.match(/^```(\S*) ?(.*)$/);
      if (!fence) return [inBlock ? line : linked(prose(line), others)];
      inBlock = !inBlock;
      if (!inBlock) return [line];
      const file = fence[2].match(/file=('[^']*'|\S+)/);
      const language = '```' + (LANGUAGES[fence[1]] ?? fence[1]);
      return file ? [`\`${file[1].replaceAll("'", '')}\`:`, '', language] : [language];
    })
    .join('\n');
}

function linked(line, rules) {
  return line.replaceAll(/`([a-z-]+)`/g, (code, id) => (rules.has(id) ? `[${code}](../${id}/index.md)` : code));
}

function prose(line) {
  return line
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('')
    .replaceAll('|', '\\|');
}

function writeSchemas() {
  const files = readdirSync(join(root, 'schemas')).filter((file) => file.endsWith('.json'));
  const index = ['# Schemas', '', 'JSON Schemas (2020-12) of all files that seplint reads or writes.', '', '| file | |', '|---|---|'];
  for (const file of files.sort()) {
    cpSync(join(root, 'schemas', file), join(schemasDirectory, file));
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    index.push(`| <a href="/schemas/${file}" target="_blank">${file}</a> | ${prose(schema.description ?? schema.title)} |`);
  }
  writeFileSync(join(referenceDirectory, 'schemas.md'), index.join('\n') + '\n');
  for (const [file, page, title, intro] of [
    ['seplint.schema.json', 'configuration.md', 'Configuration keys', 'All keys of `seplint.yaml`.'],
    ['sep.schema.json', 'traceability.md', 'Traceability file keys', 'All keys of `sep-NNNN.yaml`.'],
  ]) {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    const lines = [`# ${title}`, '', `${intro} Generated from [${file}](./schemas.md).`, ''];
    keys(schema, schema, 2, '', lines);
    writeFileSync(join(referenceDirectory, page), lines.join('\n'));
  }
}

/** Describes the properties of an object, and below them those of nested objects and of items of arrays. */
function keys(schema, node, level, path, lines) {
  for (const [key, value] of Object.entries(node.properties ?? {})) {
    const property = resolve(schema, value);
    if (property.deprecated || property === false || value === false) continue;
    const name = path ? `${path}.${key}` : key;
    lines.push(`${'#'.repeat(Math.min(level, 4))} \`${name}\` {#${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}}`, '');
    if (property.description) lines.push(prose(property.description), '');
    const facts = [];
    const type = typeOf(property);
    if (type) facts.push(`type: ${type}`);
    if ((node.required ?? []).includes(key)) facts.push('required');
    if (property.default !== undefined) facts.push(`default: \`${stringify(property.default, { collectionStyle: 'flow' }).trim()}\``);
    if (facts.length) lines.push(facts.join(', '), '');
    for (const example of (property.examples ?? []).slice(0, 2)) {
      lines.push('```yaml', stringify({ [key]: example }).trimEnd(), '```', '');
    }
    keys(schema, property, level + 1, name, lines);
    const items = property.items && resolve(schema, property.items);
    if (items?.properties) keys(schema, items, level + 1, `${name}[]`, lines);
  }
}

function resolve(schema, node) {
  if (node?.$ref?.startsWith('#/')) {
    const target = node.$ref.slice(2).split('/').reduce((at, part) => at[part], schema);
    return { ...resolve(schema, target), ...node };
  }
  return node;
}

function typeOf(property) {
  if (property.enum) return 'one of ' + property.enum.map((value) => `\`${value}\``).join(', ');
  if (property.const !== undefined) return `\`${property.const}\``;
  return [property.type ?? []]
    .flat()
    .map((type) => ({ array: 'list', object: 'mapping' })[type] ?? type)
    .join(' or ');
}
