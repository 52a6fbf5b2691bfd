// Reports syntax errors of scripts for PowerShell, for machines without it: node parse-powershell.mjs <node_modules> <script>...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, ...scripts] = process.argv.slice(2);
const { Language, Parser } = createRequire(join(modules, "index.js"))("web-tree-sitter");
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(join(modules, "tree-sitter-powershell", "tree-sitter-powershell.wasm")));

for (const script of scripts) {
  const { rootNode } = parser.parse(readFileSync(script, "utf8"));
  const errors = rootNode.descendantsOfType("ERROR");
  for (const { startPosition } of errors) {
    console.log(`${script}:${startPosition.row + 1}: syntax error`);
  }
  if (rootNode.hasError) {
    console.log(`${script}: not valid PowerShell`);
    process.exitCode = 1;
  }
}
