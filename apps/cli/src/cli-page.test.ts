import { expect, test } from 'vitest';
import { commands } from './commands.ts';
import { houseUsage } from './remote/house.ts';

/** Every command of the registry as one page; the words are those of `--help`. */
async function page(): Promise<string> {
  const parts = await Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const { usage } = await load();
      return `## ${name}\n${summary[0]!.toUpperCase()}${summary.slice(1)}.\n\n    ${`dunwell ${name} ${usage}`.trim()}\n`;
    }),
  );
  return `# Command line

\`npx dunwell COMMAND …\` from this folder. Answers are JSON on standard output (\`--json\`: one line, also at a terminal); words and
progress go to standard error. Exit codes: 0 done · 1 the answer is "no" · 2 bad usage or bad input, one line per fault.

Commands that talk to a running Dunwell read the environment: ${houseUsage}. Beside a house that
\`npm start\` runs in this folder nothing need be set.

${parts.join('\n')}
---
Made from the registry \`apps/cli/src/commands.ts\`; made anew by \`npx vitest run --project cli apps/cli/src/cli-page.test.ts -u\`.
`;
}

test('docs/cli.md tells every command as the program itself does', async () => {
  await expect(await page()).toMatchFileSnapshot('../../../docs/cli.md');
});
