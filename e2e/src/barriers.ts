import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave: readonly (string | null | undefined)[] = ['serious', 'critical'];

/** What axe finds on the page as it stands that would keep somebody out: one line a rule, with the first places. */
export async function barriers(page: Page): Promise<string[]> {
  // Colours are judged as they are in the end, not half way.
  await page.addStyleTag({ content: '*, *::before, *::after { animation: none !important; transition: none !important; }' });
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return violations
    .filter(({ impact }) => grave.includes(impact))
    .map(({ id, help, nodes }) => {
      const places = nodes
        .slice(0, 4)
        .map((node) => `${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? node.html})`);
      return `${id}: ${help}, ${nodes.length} places: ${places.join('; ')}`;
    });
}
