import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';

const docs = join(import.meta.dirname, '..');
const rules = JSON.parse(readFileSync(join(docs, 'reference', 'rules.json'), 'utf8'));
const groups = [...new Set(rules.map((rule) => rule.group))];

/** A section of the sidebar; the text of a link is the heading of its page. */
function section(text, ...pages) {
  return { text, items: pages.map((page) => ({ text: heading(page), link: `/${page}` })) };
}

function heading(page) {
  return readFileSync(join(docs, `${page}.md`), 'utf8').match(/^# (.*)$/m)[1];
}

export default defineConfig({
  title: 'seplint',
  description: 'A linter for the traceability files of the MCP conformance suite',
  cleanUrls: true,
  lastUpdated: false,
  srcExclude: ['examples/**', 'README.md'],
  markdown: { languageAlias: { console: 'shellsession' } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/introduction' },
      { text: 'Rules', link: '/rules/' },
      { text: 'Reference', link: '/reference/cli' },
    ],
    socialLinks: [{ icon: 'github', link: 'https://github.com/seplint/seplint' }],
    editLink: { pattern: 'https://github.com/seplint/seplint/edit/main/docs/:path' },
    sidebar: [
      section(
        'Start',
        'introduction',
        'installation',
        'suite-maintainers',
        'sep-authors',
        'sdk-maintainers',
        'report-readers',
      ),
      section(
        'Guide',
        'traceability-files',
        'selecting',
        'fixes',
        'suppressions',
        'baselines',
        'specification',
        'lock-and-drift',
        'coverage',
        'sdk-matrix',
        'diff',
        'expected-failures',
        'output-formats',
        'ci',
        'editors',
        'configuration',
      ),
      section(
        'Reference',
        'reference/cli',
        'reference/configuration',
        'reference/traceability',
        'reference/schemas',
        'limits',
      ),
      {
        text: 'Rules',
        collapsed: true,
        items: [
          { text: 'All rules', link: '/rules/' },
          ...groups.map((group) => ({
            text: group,
            collapsed: true,
            items: rules
              .filter((rule) => rule.group === group)
              .map((rule) => ({ text: rule.id, link: `/rules/${rule.id}/` })),
          })),
        ],
      },
      section('More', 'comparison', 'faq', 'architecture'),
    ],
  },
});
