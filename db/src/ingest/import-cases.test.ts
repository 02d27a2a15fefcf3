import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvHeader, csvLine, generatePortfolio } from '@dunwell/rules/portfolio';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../test/index.ts';
import { importCases } from './import-cases.ts';
import type { ImportSource } from './import-result.ts';

let fresh: FreshDatabase;
const dir = mkdtempSync(join(tmpdir(), 'ingest-'));
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  await fresh.close();
  rmSync(dir, { recursive: true });
});
beforeEach(() =>
  fresh.pool.query(
    'delete from outbox; delete from legal_facts; delete from consents; delete from contact_points; delete from scores; delete from cases; delete from consumers',
  ),
);

async function* bytes(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
const load = (text: string | Uint8Array, more: Partial<ImportSource> = {}) =>
  importCases(fresh.db, { stream: bytes(text), creditor: 'acme', rejectsPath: join(dir, 'rejects.csv'), ...more });
const rejects = () => readFileSync(join(dir, 'rejects.csv'), 'utf8');
const ask = async (sql: string) => (await fresh.pool.query(sql)).rows;

const header = 'case_ref,consumer_ref,name,phone_1,country,tz,principal,currency,days_past_due';
const row = (ref: string, more = 'Ann Lee,+12125550101,US,America/New_York,120.50,USD,12') => `${ref},P-${ref},${more}`;

test('the demo portfolio goes in whole, and the same file again changes nothing', async () => {
  const text = [csvHeader, ...[...generatePortfolio({ seed: 7, count: 3000, asOf: '2026-11-22' })].map(csvLine)].join('\n');
  const counts: number[] = [];
  expect(await load(text, { onProgress: ({ created }) => counts.push(created) })).toMatchObject({
    read: 3000,
    created: 3000,
    rejected: 0,
    rejectsFile: null,
  });
  expect(await load(text)).toMatchObject({ read: 3000, created: 0, updated: 0, unchanged: 3000, rejected: 0 });
  expect(counts.at(-1)).toBe(3000);
  const [sums] = await ask(`select count(*)::int as cases, count(distinct consumer_id)::int as people,
    bool_and(balance_minor = principal_minor + interest_minor + fees_minor) as adds_up, bool_and(bucket = bucket_of(days_past_due)) as bucketed from cases`);
  expect(sums).toMatchObject({ cases: 3000, adds_up: true, bucketed: true });
  const [links] = await ask(
    `select count(*)::int as phones, count(*) filter (where value !~ '^\\+\\d{7,15}$')::int as odd from contact_points where kind = 'phone'`,
  );
  expect(links).toMatchObject({ odd: 0 });
  expect(links!.phones).toBeGreaterThan(sums!.people / 2);
});

test('a changed row updates its case and nothing else', async () => {
  await load([header, row('A'), row('B')].join('\n'));
  expect(await load([header, row('A'), row('B', 'Ann Lee,+12125550102,US,America/New_York,99,USD,42')].join('\n'))).toMatchObject({
    updated: 1,
    unchanged: 1,
  });
  expect(await ask('select ref, balance_minor, bucket from cases order by ref')).toEqual([
    { ref: 'A', balance_minor: '12050', bucket: 'M1' },
    { ref: 'B', balance_minor: '9900', bucket: 'M2' },
  ]);
});

test.each([
  ['a currency nobody knows', row('X', 'Ann,,US,America/New_York,1,XXX,1'), 'currency: XXX is not a currency Dunwell accepts'],
  ['a negative amount', row('X', 'Ann,,US,America/New_York,-5,USD,1'), 'principal: -5 is negative'],
  ['too many decimals', row('X', 'Ann,,US,America/New_York,5.123,USD,1'), 'principal: 5.123 is not an amount in USD'],
  ['a half-written row', 'X,P-X,Ann', 'has 3 cells where the header has 9'],
  ['a NUL byte', row('X', 'A\u0000nn,,US,America/New_York,1,USD,1'), 'holds a NUL byte'],
  ['a quotation mark never closed', row('X', '"Ann,,US,America/New_York,1,USD,1'), 'a quotation mark is out of place or never closed'],
  ['a zone that is none', row('X', 'Ann,,US,Mars/Base,1,USD,1'), 'tz: Mars/Base is not an IANA time zone such as America/New_York'],
  ['no zone in a country of many', row('X', 'Ann,,US,,1,USD,1'), 'tz is empty and US has more than one time zone'],
  [
    'days past due in words',
    row('X', 'Ann,,US,America/New_York,1,USD,many'),
    'days_past_due: many is not a whole number from -3650 to 36500',
  ],
  ['a huge field', row('X', `${'n'.repeat(70_000)},,US,America/New_York,1,USD,1`), 'the line is longer than 65536 characters'],
])('%s is refused by line and reason, and the rows around it survive', async (_, bad, reason) => {
  const result = await load([header, row('A'), bad, row('B')].join('\r\n'));
  expect(result).toMatchObject({ read: 3, created: 2, rejected: 1, rejectsFile: join(dir, 'rejects.csv') });
  expect(rejects().split('\n')[1]).toMatch(new RegExp(`^3,"${reason.replace(/[()]/g, '\\$&')}`));
});

test('a row says everything that is wrong with it at once', async () => {
  await load([`${header},due_date`, `,P,Ann,,USA,,x,EURO,1,2026-02-30`].join('\n'));
  for (const field of ['country', 'currency', 'due_date', 'case_ref']) expect(rejects()).toContain(field);
});

test('a reference twice in one file is refused with the line that had it first, across batches too', async () => {
  const rows = Array.from({ length: 10_050 }, (_, i) => row(`R${i}`));
  expect(await load([header, ...rows, row('R3'), row('R10049')].join('\n'))).toMatchObject({ created: 10_050, rejected: 2 });
  expect(rejects()).toContain('case_ref R3 is already on line 5');
});

test('a debt cannot move to another person by file', async () => {
  await load([header, row('A')].join('\n'));
  expect(await load([header, row('A').replace('P-A', 'P-Z')].join('\n'))).toMatchObject({ updated: 0, rejected: 1 });
  expect(rejects()).toContain('belongs to consumer P-A');
});

test('GB18030, UTF-16 and a byte-order mark are read as what they are', async () => {
  const gb = Buffer.concat([
    Buffer.from(`${header}\n${row('G', '')}`),
    Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]),
    Buffer.from(',,CN,,5,CNY,3'),
  ]);
  const utf16 = Buffer.from(`\uFEFF${header}\n${row('U', '李四,,CN,,5,CNY,3')}`, 'utf16le');
  for (const file of [gb, utf16, `\uFEFF${header}\n${row('B', '王五,,CN,,5,CNY,3')}`])
    expect(await load(file)).toMatchObject({ created: 1, rejected: 0 });
  expect(await ask('select name, zone from consumers order by ref')).toEqual([
    { name: '王五', zone: 'Asia/Shanghai' },
    { name: '张三', zone: 'Asia/Shanghai' },
    { name: '李四', zone: 'Asia/Shanghai' },
  ]);
});

test('columns are found through a mapping and unknown ones become custom facts', async () => {
  const text = 'Kto;Debtor;Land;Cur;Soll;DPD;branch;rating\nK1;D1;GB;GBP;10;3;north;7.5';
  const mapping = { case_ref: 'Kto', consumer_ref: 'Debtor', country: 'Land', currency: 'Cur', principal: 'Soll', days_past_due: 'DPD' };
  expect(await load(text, { mapping })).toMatchObject({ created: 1 });
  expect(await ask('select custom from cases')).toEqual([{ custom: { branch: 'north', rating: 7.5 } }]);
});

test('a file that cannot be read as a whole is refused with every fault and takes nothing in', async () => {
  expect(await load('case_ref,case_ref,name\n1,2,3')).toEqual({
    type: 'refused',
    issues: [
      'column case_ref appears twice',
      ...['consumer_ref', 'currency', 'principal', 'country'].map((name) => `column ${name} is missing`),
    ],
  });
  expect(await load('')).toEqual({ type: 'refused', issues: ['the file is empty'] });
});

test('flags of law become legal facts, and a running case hears of them and of its new balance', async () => {
  await load([`${header},flags`, `${row('A')},`].join('\n'));
  await fresh.pool.query(`update cases set started_at = now()`);
  await load([`${header},flags`, `${row('A', 'Ann Lee,+12125550101,US,America/New_York,100,USD,12')},dispute|vip`].join('\n'));
  expect(await ask('select kind, detail from legal_facts')).toEqual([{ kind: 'dispute', detail: { written: true } }]);
  expect((await ask(`select event->>'name' as name from outbox order by id`)).map(({ name }) => name)).toEqual([
    'balanceChanged',
    'disputeRaised',
  ]);
});

test('consent dates become consents of the kind each channel needs, once', async () => {
  const columns = `${header},call_consent,sms_consent,email_consent`;
  await load([columns, `${row('A')},2026-01-05,2026-01-06,2026-01-07`].join('\n'));
  await load([columns, `${row('A').replace('120.50', '99')},2026-01-05,2026-01-06,2026-01-07`].join('\n'));
  expect(await ask(`select channel, purpose, at::text from consents order by at`)).toEqual([
    { channel: 'call', purpose: 'automated', at: '2026-01-05 05:00:00+00' },
    { channel: 'sms', purpose: 'automated', at: '2026-01-06 05:00:00+00' },
    { channel: 'email', purpose: 'contact', at: '2026-01-07 05:00:00+00' },
  ]);
});

test('when the database goes away in the middle the message says how far it came, and the same file goes on from there', async () => {
  const lines = [header, ...Array.from({ length: 25_000 }, (_, i) => row(`Z${i}`))];
  const whole = `${lines.join('\n')}\n`;
  let tell = (): void => {};
  const batchIsIn = new Promise<void>((resolve) => {
    tell = resolve;
  });
  async function* cut(): AsyncGenerator<Uint8Array> {
    yield* bytes(whole.slice(0, whole.length / 2 + 1000));
    await batchIsIn;
    await fresh.pool.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 7264553 and granted`);
    yield* bytes(whole.slice(whole.length / 2 + 1000));
  }
  await expect(importCases(fresh.db, { stream: cut(), creditor: 'acme', onProgress: tell })).rejects.toThrow(
    /10000 rows are known to be in; run the same file again/,
  );
  expect(await load(whole)).toMatchObject({ created: 15_000, unchanged: 10_000 });
});
