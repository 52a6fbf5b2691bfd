import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';

const rules = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'reference', 'rules.json'), 'utf8'));
const groups = [...new Set(rules.map((rule) => rule.group))];

export default defineConfig({
  title: 'seplint',
  description: 'A linter for the traceability files of the MCP conformance suite',
  cleanUrls: true,
  lastUpdated: false,
  srcExclude: ['examples/**', 'README.md'],
  markdown: { languageAlias: { console: 'shellsession', config: 'yaml', violations: 'txt' } },
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
      {
        text: 'Start',
        items: [
          { text: 'What seplint is for', link: '/introduction' },
          { text: 'Installation', link: '/installation' },
          { text: 'For suite maintainers', link: '/suite-maintainers' },
          { text: 'For SEP authors', link: '/sep-authors' },
          { text: 'For SDK maintainers', link: '/sdk-maintainers' },
          { text: 'For readers of reports', link: '/report-readers' },
        ],
      },
      {
        text: 'Guide',
        items: [
          { text: 'Traceability files', link: '/traceability-files' },
          { text: 'Selecting files and rules', link: '/selecting' },
          { text: 'Fixes', link: '/fixes' },
          { text: 'Suppressions', link: '/suppressions' },
          { text: 'Baselines', link: '/baselines' },
          { text: 'Matching the specification', link: '/specification' },
          { text: 'Lock and drift', link: '/lock-and-drift' },
          { text: 'Coverage', link: '/coverage' },
          { text: 'Comparing SDKs', link: '/sdk-matrix' },
          { text: 'Comparing versions', link: '/diff' },
          { text: 'Expected failures', link: '/expected-failures' },
          { text: 'Output formats', link: '/output-formats' },
          { text: 'Continuous integration', link: '/ci' },
          { text: 'Editors', link: '/editors' },
          { text: 'Configuration', link: '/configuration' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Command line', link: '/reference/cli' },
          { text: 'Configuration keys', link: '/reference/configuration' },
          { text: 'Traceability file keys', link: '/reference/traceability' },
          { text: 'Schemas', link: '/reference/schemas' },
          { text: 'Limits', link: '/limits' },
        ],
      },
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
      {
        text: 'More',
        items: [
          { text: 'Comparison with other tools', link: '/comparison' },
          { text: 'Questions and problems', link: '/faq' },
          { text: 'Architecture', link: '/architecture' },
        ],
      },
    ],
  },
});
