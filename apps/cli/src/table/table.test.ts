import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { tableCheck } from './check.ts';
import { tableExport } from './export.ts';
import { tableImport } from './import.ts';

const shipped = readFileSync(new URL('../../../../rules/rulesets/due-day-treatment.json', import.meta.url), 'utf8');

test.each(['csv', 'xlsx', 'dmn'])('a shipped table goes to .%s and comes back the same, and is checked there too', async (ending) => {
  const { io, out, files } = memoryIo({ files: { 't.json': shipped } });
  expect(await tableExport.run(['t.json', '--out', `t.${ending}`], io)).toBe(0);
  expect(await tableImport.run([`t.${ending}`, '--out', 'back.json'], io)).toBe(0);
  expect(JSON.parse(files.get('back.json')!)).toEqual(JSON.parse(shipped));
  expect(await tableCheck.run([`t.${ending}`], io)).toBe(0);
  expect(JSON.parse(out.at(-1)!)).toMatchObject({ ok: true });
});

test('a plain CSV is named by its file and the flags, and its overlaps are shown under "unique"', async () => {
  const { io, out, files } = memoryIo({
    files: { 'early.csv': 'if daysPastDue,outcome\n< 10,sms\n>= 5,call\n', 'bad.csv': 'if daysPastDue,outcome\nx,sms\n' },
  });
  expect(await tableImport.run(['early.csv', '--out', 'early.json', '--hit-policy', 'unique'], io)).toBe(0);
  expect(JSON.parse(files.get('early.json')!)).toMatchObject({ id: 'early', name: 'early', hitPolicy: 'unique' });
  expect(JSON.parse(out[0]!)).toMatchObject({ ok: false, issues: [{ code: 'notUnique', at: 'rows[0]', witness: { daysPastDue: 5 } }] });
  expect(await tableCheck.run(['early.json'], io)).toBe(1);
  await expect(tableCheck.run(['bad.csv'], io)).rejects.toThrow('bad.csv: A2: "x" is not understood');
  await expect(tableCheck.run(['bad.txt'], io)).rejects.toThrow('the name must end with one of .json, .csv, .xlsx, .dmn');
});
