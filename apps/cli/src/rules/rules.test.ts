import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { rulesCheck } from './check.ts';
import { rulesEval } from './eval.ts';

const ruleset = [
  {
    name: 'late',
    conditions: { all: [{ fact: 'daysPastDue', operator: 'greaterThan', value: 30 }] },
    event: { type: 'call', params: { script: 'early' } },
    priority: 2,
  },
  { name: 'any', conditions: { all: [{ fact: 'vip', operator: 'notEqual', value: true }] }, event: { type: 'sms' } },
];
const table = {
  format: 'dunwell.table/1',
  id: 't',
  name: 't',
  inputs: [{ fact: 'daysPastDue' }],
  rows: [
    { when: [{ atMost: 30 }], outcome: 'sms' },
    { when: [null], outcome: 'call' },
  ],
};
const files = { 'r.json': JSON.stringify(ruleset), 't.json': JSON.stringify(table), 'bad.json': '[{"conditions":{"all":[{"fact":"a"}]}}]' };
const facts = ['{"daysPastDue":40}', '{"daysPastDue":3,"vip":true}', '{}'];

test.each(['compiled', 'reference'])('the %s engine answers line by line', async (engine) => {
  const { io, out } = memoryIo({ stdin: facts, files });
  expect(await rulesEval.run(['r.json', '--engine', engine], io)).toBe(0);
  expect(out.map((line) => JSON.parse(line))).toEqual([
    { events: [{ type: 'call', params: { script: 'early' } }, { type: 'sms' }], outcome: 'call' },
    { events: [], outcome: null },
    { events: [{ type: 'sms' }], outcome: 'sms' },
  ]);
});

test.each(['compiled', 'reference'])('under "first" a table gives one event with the %s engine', async (engine) => {
  const { io, out } = memoryIo({ stdin: ['{"daysPastDue":3}', '{"daysPastDue":99}'], files });
  await rulesEval.run(['t.json', '--engine', engine], io);
  expect(out.map((line) => JSON.parse(line).events.map(({ type }: { type: string }) => type))).toEqual([['sms'], ['call']]);
});

test('a trace shows which conditions held, with their values', async () => {
  const { io, out } = memoryIo({ stdin: facts.slice(0, 1), files });
  await rulesEval.run(['r.json', '--trace'], io);
  expect(JSON.parse(out[0]!).trace[0]).toMatchObject({
    name: 'late',
    result: true,
    conditions: { all: [{ fact: 'daysPastDue', factResult: 40, valueResult: 30, result: true }] },
  });
});

test('faults name the file and the field, or the line of the facts', async () => {
  await expect(rulesEval.run(['bad.json'], memoryIo({ files }).io)).rejects.toMatchObject({
    faults: [
      'bad.json: rules[0].conditions.all[0]: "value" is missing',
      expect.stringContaining('unknown operator'),
      expect.stringContaining('event must be'),
    ],
  });
  await expect(rulesEval.run(['r.json'], memoryIo({ stdin: ['{}', '[]'], files }).io)).rejects.toThrow(
    'stdin:2: facts must be one JSON object',
  );
});

test('facts the rule set declares must be of the types it says', async () => {
  const typed = { format: 'dunwell.ruleset/1', id: 's', name: 's', facts: [{ name: 'daysPastDue', type: 'number' }], rules: ruleset };
  const given = { 'typed.json': JSON.stringify(typed), 'bad.json': JSON.stringify({ ...typed, facts: [{ name: 'a', type: 'money' }] }) };
  await expect(
    rulesEval.run(['typed.json'], memoryIo({ stdin: ['{"daysPastDue":1}', '{"daysPastDue":"1"}'], files: given }).io),
  ).rejects.toThrow('stdin:2: daysPastDue: "1" is not a number');
  await expect(rulesEval.run(['bad.json'], memoryIo({ files: given }).io)).rejects.toThrow('bad.json: facts[0].type');
});

test('a check answers no, with reasons in the language asked for', async () => {
  const gap = { ...table, rows: table.rows.slice(0, 1) };
  const { io, out } = memoryIo({ files: { 'gap.json': JSON.stringify(gap) } });
  expect(await rulesCheck.run(['gap.json', '--lang', 'zh'], io)).toBe(1);
  expect(JSON.parse(out[0]!)).toEqual({
    ok: false,
    issues: [{ code: 'gap', severity: 'error', at: 'rows', message: '没有规则适用于这种情形', witness: { daysPastDue: 31 } }],
  });
});
