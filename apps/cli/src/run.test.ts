import { expect, test } from 'vitest';
import { oneOf, readArguments, wholeNumber } from './arguments.ts';
import { BadInput } from './bad-input.ts';
import type { CommandEntry } from './command.ts';
import { commands } from './commands.ts';
import { jsonLines, readJson } from './json-input.ts';
import { splitLines } from './lines.ts';
import { memoryIo } from './memory-io.ts';
import { nearest } from './nearest.ts';
import { run } from './run.ts';

const echo: CommandEntry = {
  name: 'echo all',
  summary: 'print the arguments',
  load: async () => ({
    usage: 'WORD…',
    run: async (args, io) => {
      const { positionals } = readArguments(args, ['WORD…'], {});
      await io.out(positionals.join(' '));
      return positionals[0] === 'no' ? 1 : 0;
    },
  }),
};
const dunwell = async (...args: string[]) => {
  const { io, out, err } = memoryIo();
  return { code: await run(args, io, [echo, { ...echo, name: 'why' }]), out, err };
};

test('a command is found by one word or two, and its answer is the exit code', async () => {
  expect(await dunwell('echo', 'all', 'a', 'b')).toEqual({ code: 0, out: ['a b'], err: [] });
  expect(await dunwell('why', 'no')).toEqual({ code: 1, out: ['no'], err: [] });
});

test('a mistyped command is answered with the nearest one', async () => {
  expect(await dunwell('ehco', 'all')).toMatchObject({
    code: 2,
    out: [],
    err: ['unknown command "ehco all"; did you mean "echo all"? (dunwell --help lists all)'],
  });
  expect(await dunwell('echo', 'al', '--x')).toMatchObject({ code: 2, err: [expect.stringContaining('did you mean "echo all"?')] });
  expect(await dunwell('zzzzzzzzzz')).toMatchObject({ code: 2, err: ['unknown command "zzzzzzzzzz" (dunwell --help lists all)'] });
});

test('help lists everything, a group lists its own, a command tells its usage', async () => {
  expect((await dunwell('--help')).out[0]).toContain('echo all  print the arguments');
  expect(await dunwell('echo', '--help')).toMatchObject({ code: 0, out: [expect.stringContaining('echo all')] });
  expect(await dunwell('echo')).toMatchObject({ code: 2, out: [] });
  expect(await dunwell('echo', 'all', '--help')).toMatchObject({
    code: 0,
    out: ['usage: dunwell echo all WORD…\n\n  print the arguments'],
  });
  expect(await dunwell()).toMatchObject({ code: 2 });
});

test('bad usage says what is wrong in one line', async () => {
  expect(await dunwell('echo', 'all')).toMatchObject({ code: 2, err: ['WORD is missing', 'usage: dunwell echo all WORD…'] });
  expect(await dunwell('echo', 'all', 'x', '--loud')).toMatchObject({ code: 2, err: ["Unknown option '--loud'"] });
});

test('numbers and choices on the command line are checked', () => {
  expect(wholeNumber('days', '90', 1, 365)).toBe(90);
  expect(() => wholeNumber('days', '9O', 1, 365)).toThrow('--days: "9O" is not a whole number from 1 to 365');
  expect(() => wholeNumber('days', '366', 1, 365)).toThrow('--days');
  expect(() => oneOf('lang', 'fr', ['en', 'zh'])).toThrow('--lang: "fr" is not one of en, zh');
});

test('a file that is not JSON is named with line and column', async () => {
  const { io } = memoryIo({ files: { 'a.json': '{\n  "a": 1,\n  b\n}' } });
  await expect(readJson(io, 'a.json')).rejects.toThrow(/^a\.json:3:3: is not JSON/);
  await expect(readJson(io, 'none.json')).rejects.toThrow('none.json: no such file');
});

test('lines of JSON keep their numbers, skip blanks and name the first bad one', async () => {
  const { io } = memoryIo({ stdin: ['\uFEFF{"a":1}', '', '[2]', '{'] });
  const seen: unknown[] = [];
  await expect(async () => {
    for await (const { where, value } of jsonLines(io.stdin)) seen.push([where, value]);
  }).rejects.toThrow(/^stdin:4: is not JSON/);
  expect(seen).toEqual([
    ['stdin:1', { a: 1 }],
    ['stdin:3', [2]],
  ]);
});

test('lines survive being cut anywhere, even inside a character', async () => {
  const bytes = new TextEncoder().encode('první\r\n第二行\n\nlast');
  for (let cut = 1; cut < bytes.length; cut++) {
    const chunks = (async function* () {
      yield bytes.slice(0, cut);
      yield bytes.slice(cut);
    })();
    const lines: string[] = [];
    for await (const line of splitLines(chunks, 'x')) lines.push(line);
    expect(lines).toEqual(['první', '第二行', '', 'last']);
  }
});

test('a swapped, missing or doubled letter still finds the word; another word does not', () => {
  expect(['rluse eval', 'rules evl', 'ruless eval', 'zebra'].map((word) => nearest(word, ['rules eval', 'why']))).toEqual([
    'rules eval',
    'rules eval',
    'rules eval',
    undefined,
  ]);
});

test('every registered command loads, has a usage line and a name of its own', async () => {
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  for (const entry of commands) expect(typeof (await entry.load()).usage, entry.name).toBe('string');
});

test('a fault of ours is not dressed up as the person’s', async () => {
  const broken: CommandEntry = { name: 'x', summary: '', load: async () => ({ usage: '', run: () => Promise.reject(new Error('boom')) }) };
  await expect(run(['x'], memoryIo().io, [broken])).rejects.toThrow('boom');
  const told: CommandEntry = { ...broken, load: async () => ({ usage: '', run: () => Promise.reject(new BadInput('a', 'b')) }) };
  const { io, err } = memoryIo();
  expect(await run(['x', 'y'], io, [told])).toBe(2);
  expect(err).toEqual(['a', 'b']);
});
