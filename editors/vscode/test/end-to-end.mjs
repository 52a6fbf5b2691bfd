// Drives Visual Studio Code in a browser: opens a traceability file, reads its diagnostics, applies a fix and completes
// a sentence.
//
// Arguments: the address of code-server, the directory that it has opened, and where to write a screenshot.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, directory, screenshot] = process.argv.slice(2);
const file = join(directory, 'src', 'seps', 'sep-9101.yaml');
const payload = JSON.stringify([['openFile', `vscode-remote://${new URL(address).host}${file}`]]);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(120_000);
  await page.goto(`${address}?folder=${encodeURIComponent(directory)}&payload=${encodeURIComponent(payload)}`);
  await page.waitForSelector('.squiggly-error');

  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel .monaco-list-row');
  for (const rule of ['check-id-kebab-case', 'quote-keyword-mismatch', 'unresolved-placeholder']) {
    await problems.filter({ hasText: rule }).first().waitFor();
  }
  const link = problems.locator('a', { hasText: 'check-id-kebab-case' }).first();
  assert.match((await link.getAttribute('title')) ?? (await link.getAttribute('href')) ?? '', /rules\/check-id-kebab-case/);
  await page.screenshot({ path: screenshot });
  console.log('diagnostics are shown, and their codes are links');

  await page.locator('.view-line span', { hasText: /^sep-9101-same_id$/ }).first().click();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'rename to' }).first().click();
  await line(page, 'sep-9101-same-id').waitFor();
  console.log('a fix is applied');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('  - text: ');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget .monaco-list-row', { hasText: 'listChanged' }).first().click();
  await line(page, 'if they notify clients of changes').waitFor();
  console.log('a sentence is completed');
} finally {
  await browser.close();
}

function line(page, text) {
  return page.locator('.view-line', { hasText: text }).first();
}
