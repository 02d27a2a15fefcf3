import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Io, processIo } from '../io.ts';
import { strategyVerify } from './verify.ts';

const folder = new URL('../../../../rules/strategies/', import.meta.url).pathname;
const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** What every shipped strategy keeps wherever it runs; stricter local limits are the guard's, which defers. */
const everywhere = ['policy-house', 'uk-conc', 'cn-gbt45251', 'cn-nifa-guide', 'eu-aiact-50'];

async function violations(name: string, packs: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line) };
  await strategyVerify.run([`${folder}${name}`, '--packs', packs.join(',')], io);
  return (JSON.parse(lines.join('\n')) as { violations: { rule: string }[] }).violations.map(({ rule }) => rule);
}

test.each(shipped)('%s is proved against the house, British, Chinese and European packs', async (name) => {
  expect(await violations(name, everywhere)).toEqual([]);
});

test.each(shipped.filter((name) => name !== 'pre-due-reminder.json'))('%s is proved against Regulation F', async (name) => {
  expect(await violations(name, ['us-regf'])).toEqual([]);
});

test('the reminder before the due date says no debt is collected, so Regulation F finds its statement missing and nothing else', async () => {
  expect([...new Set(await violations('pre-due-reminder.json', ['us-regf']))]).toEqual(['US-REGF-MINIMIRANDA']);
});
