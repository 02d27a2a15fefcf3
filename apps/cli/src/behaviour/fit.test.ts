import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Io, processIo } from '../io.ts';
import { portfolioGenerate } from '../portfolio/generate.ts';
import { strategySimulate } from '../strategy/simulate.ts';
import { behaviourFit } from './fit.ts';

const dir = await mkdtemp(join(tmpdir(), 'dunwell-fit-'));
const header = 'what,case_ref,consumer_ref,date,days_past_due,hour,channel,agent,to,rank,outcome,result,days';

async function run(command: typeof behaviourFit, ...args: string[]): Promise<string> {
  const lines: string[] = [];
  const io: Io = { ...processIo(), out: async (line) => void lines.push(line), err: () => {} };
  await command.run(args, io);
  return lines.join('\n');
}

async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

test('a history becomes a behaviour file, and a rehearsal with it says what its figures rest on', async () => {
  const calls = Array.from({ length: 300 }, (_, i) => {
    const ends = i % 3 === 0 ? 'conversation,promised' : 'rang_no_answer,';
    return `contact,C${i},P${i},2026-03-0${1 + (i % 9)},12,${9 + (i % 9)},call,ai_voice,N${i},0,${ends},`;
  });
  const kept = Array.from({ length: 100 }, (_, i) => `promise,C${i},P${i},2026-03-09,12,,,,,,${i < 90 ? 'kept' : 'broken'},,`);
  const fitted = await run(behaviourFit, '--history', await file('h.csv', header, ...calls, ...kept));
  const { keep, basis } = JSON.parse(fitted);
  expect(basis).toMatchObject({ contacts: 300, promises: 100, from: '2026-03-01', through: '2026-03-09' });
  expect(keep.M1).toBeCloseTo((90 + 20 * 0.7) / 120, 5);
  expect(basis.figures['keep.M1']).toMatchObject({ n: 100 });
  const behaviour = await file('b.json', fitted);
  const portfolio = await file('p.csv', await run(portfolioGenerate, '--count', '40', '--as-of', '2026-11-20'));
  const strategy = new URL('../../../../rules/strategies/voice-with-promise.json', import.meta.url).pathname;
  const rehearse = (...more: string[]) =>
    run(strategySimulate, strategy, '--portfolio', portfolio, '--days', '5', '--packs', 'us-regf', ...more);
  const result = JSON.parse(await rehearse('--behaviour', behaviour, '--zone', 'America/New_York'));
  expect(result.behaviour).toMatchObject({ kind: 'fitted', contacts: 300, promises: 100 });
  expect(result.strategies[0].load).toMatchObject({ zone: 'America/New_York', byHour: expect.any(Array) });
  expect(JSON.parse(await rehearse()).behaviour.kind).toBe('illustrative');
});

test('bad rows are named by line and column', async () => {
  const bad = await file(
    'bad.csv',
    header,
    'contact,C1,P1,2026-02-30,12,25,call,,N1,0,rang_no_answer,,',
    'wish,C1,P1,2026-02-01,1,,,,,,,,',
  );
  await expect(run(behaviourFit, '--history', bad)).rejects.toThrow(/bad.csv:2: date: a date[\s\S]*hour[\s\S]*bad.csv:3: what/);
});
