import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Io, processIo } from '../io.ts';
import { strategyVerify } from './verify.ts';

const folder = new URL('../../../../rules/strategies/', import.meta.url).pathname;
const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** What every shipped strategy keeps wherever it runs; stricter local limits are the guard's, which defers. */
const everywhere = ['policy-house', 'uk-conc', 'cn-gbt45251', 'cn-nifa-guide', 'eu-aiact-50'];

interface Answer {
  readonly ok: boolean;
  readonly violations: readonly { readonly rule: string }[];
  readonly exempt: readonly string[];
  readonly mostContacts?: Readonly<Record<string, number>>;
}

async function verified(name: string, packs: readonly string[], ...more: string[]): Promise<Answer> {
  const lines: string[] = [];
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line) };
  await strategyVerify.run([`${folder}${name}`, '--packs', packs.join(','), ...more], io);
  return JSON.parse(lines.join('\n')) as Answer;
}

const violations = async (name: string, packs: readonly string[]): Promise<string[]> =>
  (await verified(name, packs)).violations.map(({ rule }) => rule);

test.each(shipped)('%s is proved against the house, British, Chinese and European packs', async (name) => {
  expect(await violations(name, everywhere)).toEqual([]);
});

test.each(shipped.filter((name) => name !== 'pre-due-reminder.json'))('%s is proved against Regulation F', async (name) => {
  expect(await violations(name, ['us-regf'])).toEqual([]);
});

test('before the due date a third-party collector would lack the statement of Regulation F, and nothing else', async () => {
  expect([...new Set(await violations('pre-due-reminder.json', ['us-regf']))]).toEqual(['US-REGF-MINIMIRANDA']);
});

test('a creditor that reminds of its own debts before the due date is not bound by Regulation F, and the answer says so', async () => {
  const reminder = await verified('pre-due-reminder.json', ['us-regf', 'policy-house'], '--actor', 'creditor', '--days', '30');
  expect(reminder).toMatchObject({ ok: true, exempt: ['us-regf@2021-11-30'], mostContacts: { days: 30, sms: 2, email: 2 } });
});
