// Bundles the extension, and copies the schemas and the license that its package contains.
const { buildSync } = require('esbuild');
const { copyFileSync, mkdirSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
mkdirSync(join(__dirname, 'schemas'), { recursive: true });
for (const schema of ['sep.schema.json', 'seplint.schema.json']) {
  copyFileSync(join(root, 'schemas', schema), join(__dirname, 'schemas', schema));
}
copyFileSync(join(root, 'LICENSE'), join(__dirname, 'LICENSE'));
buildSync({
  entryPoints: [join(__dirname, 'src', 'extension.ts')],
  outfile: join(__dirname, 'dist', 'extension.js'),
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  external: ['vscode'],
});
