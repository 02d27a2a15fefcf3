import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryIo } from '../memory-io.ts';
import { scriptCheck } from './check.ts';
import { scriptTalk } from './talk.ts';
import { understand } from './understand.ts';

const shipped = readFileSync(new URL('../../../../rules/scripts/early-stage.json', import.meta.url), 'utf8');

test('a shipped script is proved, and says what the packs require', async () => {
  const { io, out } = memoryIo({ files: { 's.json': shipped } });
  expect(await scriptCheck.run(['s.json', '--packs', 'us-regf@2021-11-30,us-tcpa@2026-01-06,eu-aiact-50@2026-08-02,uk-conc'], io)).toBe(0);
  expect(JSON.parse(out[0]!)).toMatchObject({ ok: true, issues: [] });
});

test('a script that lacks what a pack requires is answered with no', async () => {
  const script = JSON.parse(shipped);
  script.disclosures = script.disclosures.filter((name: string) => name !== 'ai_disclosure');
  const { io, out } = memoryIo({ files: { 's.json': JSON.stringify(script) } });
  expect(await scriptCheck.run(['s.json', '--packs', 'eu-aiact-50@2026-08-02'], io)).toBe(1);
  expect(JSON.parse(out[0]!).issues[0]).toMatchObject({ code: 'PACK-DISCLOSURE' });
});

test('a script that would tell a machine of the debt is answered with no where a pack judges such messages', async () => {
  const script = JSON.parse(shipped);
  script.voicemail.parts[3].say.en = 'Please call us back about your payment.';
  const checked = async (packs: string) => {
    const { io, out } = memoryIo({ files: { 's.json': JSON.stringify(script) } });
    return { code: await scriptCheck.run(['s.json', '--packs', packs], io), ...JSON.parse(out[0]!) };
  };
  expect(await checked('us-regf')).toMatchObject({
    code: 1,
    issues: [
      {
        code: 'PACK-VOICEMAIL',
        message: 'voicemail: the request to call back tells in English that it is about a debt (US-REGF-LCM)',
      },
    ],
  });
  expect(await checked('uk-conc')).toMatchObject({ code: 0 });
});

test('a dialogue is held line by line to its outcome', async () => {
  const { io, out } = memoryIo({ files: { 's.json': shipped }, stdin: ['1', 'I can pay $200 on Friday', 'yes'] });
  expect(await scriptTalk.run(['s.json', '--at', '2026-06-03T14:00:00Z', '--balance', '800'], io)).toBe(0);
  expect(out).toHaveLength(4);
  expect(JSON.parse(out[3]!).outcome).toEqual({
    reached: 'rightParty',
    result: 'promised',
    promise: { amountMinor: 20_000, dueOn: '2026-06-05' },
  });
});

test('utterances are understood one by one, in the zone given', async () => {
  const { io, out } = memoryIo({ stdin: ['{"text":"明天还五百块"}', '{"text":"哦哦"}'] });
  expect(await understand.run(['--lang', 'zh', '--at', '2026-06-03T20:00:00Z', '--tz', 'Asia/Shanghai'], io)).toBe(0);
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { intent: 'promise', date: '2026-06-05', amountMinor: 50_000 },
    { intent: null },
  ]);
});

test.each([
  [['--at', 'yesterday'], /--at/],
  [['--tz', '+08:00'], /--tz/],
  [['--currency', 'XXX'], /--currency/],
  [['--balance', '-5'], /--balance/],
])('%j is refused with a reason', async (args, reason) => {
  await expect(understand.run(args, memoryIo().io)).rejects.toThrow(reason);
});
