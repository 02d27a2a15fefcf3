import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, dunwell } from './house.ts';

const dir = mkdtempSync(join(tmpdir(), 'dunwell-import-'));
const head =
  'case_ref,consumer_ref,name,language,phone_1,email,country,region,tz,product,creditor,principal,interest,fees,currency,days_past_due,due_date,opened_on';
const row = (ref: string, more: Partial<Record<'currency' | 'principal' | 'due', string>> = {}): string =>
  `${ref},P-${ref},Ann Example,en,+12125550199,ann@mail.example,US,NY,America/New_York,card,E2E Bank,${more.principal ?? '100.00'},1.00,0.00,${more.currency ?? 'USD'},12,${more.due ?? '2026-11-01'},2026-11-05`;

test('good rows survive bad ones, each reject names its line and reason, and the same file again changes nothing', async () => {
  const file = join(dir, 'cases.csv');
  const rows = [
    head,
    row('E2E-A'),
    row('E2E-B', { currency: 'XXX' }),
    row('E2E-C', { principal: '-5' }),
    row('E2E-D', { due: '2026-02-30' }),
    row('E2E-A'),
    row('E2E-E'),
  ];
  writeFileSync(file, `${rows.join('\n')}\n`);
  const said = await dunwell('import', 'cases', file, '--json');
  const result = JSON.parse(said.out) as { read: number; created: number; unchanged: number; rejected: number; rejectsFile: string };
  expect(result).toMatchObject({ read: 6, created: 2, rejected: 4 });
  const rejects = readFileSync(result.rejectsFile, 'utf8');
  for (const word of ['XXX', 'principal', 'due_date']) expect(rejects).toContain(word);
  const again = JSON.parse((await dunwell('import', 'cases', file, '--json')).out) as typeof result;
  expect(again).toMatchObject({ created: 0, unchanged: 2 });
  expect(await ask("select 1 from cases where ref like 'E2E-%'")).toHaveLength(2);
});

test('a file that is not there, or not a table, gets one clear line and exit code 2', async () => {
  const missing = await dunwell('import', 'cases', join(dir, 'nowhere.csv'));
  expect([missing.code, missing.err.trim().split('\n').length]).toEqual([2, 1]);
  const noise = join(dir, 'noise.csv');
  writeFileSync(noise, Buffer.from([0, 1, 2, 255, 254, 0, 10, 13, 7]));
  expect((await dunwell('import', 'cases', noise)).code).toBe(2);
});
