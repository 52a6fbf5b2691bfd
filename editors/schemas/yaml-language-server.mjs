// Asks yaml-language-server about files with the schemas of seplint, as an editor does.
//
//   node yaml-language-server.mjs <directory with node_modules> <directory of the schemas>

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, schemas] = process.argv.slice(2).map((each) => path.resolve(each));
const require = createRequire(path.join(modules, "package.json"));
const rpc = require("vscode-jsonrpc/node");

const server = spawn(
  process.execPath,
  [path.join(modules, "node_modules/yaml-language-server/bin/yaml-language-server"), "--stdio"],
  { stdio: ["pipe", "pipe", "inherit"] },
);
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const schema = (name) => pathToFileURL(path.join(schemas, name)).href;
const settings = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  schemas: {
    [schema("sep.schema.json")]: "sep-*.yaml",
    [schema("seplint.schema.json")]: "seplint.yaml",
    [schema("scenarios.schema.json")]: "scenarios.yaml",
    [schema("expected-failures.schema.json")]: "expected-failures.yaml",
  },
};
const published = new Map();
connection.onRequest("workspace/configuration", ({ items }) =>
  items.map(({ section }) => (section === "yaml" ? settings : null)),
);
connection.onRequest("client/registerCapability", () => null);
connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) =>
  published.get(uri)?.(diagnostics.map((each) => each.message)),
);
connection.listen();
await connection.sendRequest("initialize", {
  processId: process.pid,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
      hover: { contentFormat: ["markdown"] },
    },
  },
});
connection.sendNotification("initialized", {});
connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: settings } });

let documents = 0;

/** Opens a text; `|` is the cursor. Returns its diagnostics, and the place for requests. */
async function open(name, marked) {
  const uri = `file:///${documents++}/${name}`;
  const before = marked.split("|")[0].split("\n");
  const position = { line: before.length - 1, character: before.at(-1).length };
  const messages = new Promise((resolve) => published.set(uri, resolve));
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "yaml", version: 1, text: marked.replace("|", "") },
  });
  return { messages: await messages, at: { textDocument: { uri }, position } };
}

async function completions(name, marked) {
  const { at } = await open(name, marked);
  const { items } = await connection.sendRequest("textDocument/completion", at);
  return new Map(items.map((each) => [each.label, each.textEdit?.newText ?? each.insertText]));
}

async function hover(name, marked) {
  const { at } = await open(name, marked);
  const answer = await connection.sendRequest("textDocument/hover", at);
  return answer.contents.value;
}

const start = `sep: 7001
spec_url: https://modelcontextprotocol.io/specification/draft/server/tools#listing-tools
requirements:
`;
const row = `${start}  - check: sep-7001-tools-stable-order
    text: 'Servers MUST return tools in a stable order.'
`;

// Diagnostics say what to do.
assert.deepEqual((await open("sep-7001.yaml", row)).messages, []);
const wrong = await open(
  "sep-7001.yaml",
  row.replace("https:", "ftp:") + "    excluded: 'Both'\n    issue: none\n    specVersions: []\n",
);
for (const expected of [
  "must be a web address that begins with https:// or http://",
  "a row has either `check` or `excluded`",
]) {
  assert.ok(wrong.messages.includes(expected), `${expected}: ${wrong.messages.join("; ")}`);
}

// Hover links to the rules about a key.
assert.match(
  await hover("sep-7001.yaml", row.replace("check:", "ch|eck:")),
  /seplint\.github\.io\/rules\/check-id-prefix\//,
);

// A new file and new rows come as snippets about MCP; deprecated keys do not come at all.
const file = await completions("sep-7001.yaml", "|");
assert.match(file.get("traceability file") ?? "", /requirements:\n +- check: sep-/);
const rows = await completions("sep-7001.yaml", `${start}  - |`);
assert.match(rows.get("row with a check") ?? "", /^check: sep-.*\n +text: .*Servers MUST/);
assert.match(rows.get("excluded row") ?? "", /^text: .*\n *excluded: /);
const keys = await completions("sep-7001.yaml", `${row}    |`);
assert.ok(keys.has("url") && keys.has("issue") && keys.has("source"), [...keys.keys()].join(", "));
assert.ok(!keys.has("specVersions"), "specVersions is deprecated");
const versions = await completions("sep-7001.yaml", `${row}    source:\n      introducedIn: |`);
assert.ok(versions.has("draft") && versions.has("2026-07-28"), [...versions.keys()].join(", "));

// The other files.
const configuration = await completions("seplint.yaml", "|");
assert.match(configuration.get("configuration") ?? "", /files:\n +- /);
const failing = await open("expected-failures.yaml", "server:\n  - 'not a scenario'\n");
assert.match(failing.messages.join(), /must be a scenario/);
const inventory = await completions("scenarios.yaml", "scenarios:\n  - |");
assert.match(inventory.get("scenario") ?? "", /^name: .*\n +surface: /);

const all = [file, rows, keys, versions, configuration, inventory];
const texts = all.flatMap((each) => [...each.values()]).join("\n");
assert.doesNotMatch(texts, /lamp|lantern|keeper/i);
console.log("yaml-language-server understands the schemas");
await connection.sendRequest("shutdown");
await connection.sendNotification("exit");
