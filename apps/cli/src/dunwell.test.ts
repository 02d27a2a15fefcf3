import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dunwell.mjs', import.meta.url));

/** The real program in a process of its own; `leaveAfter` closes its output like `| head` does. */
function dunwell(args: string[], input = '', leaveAfter = Infinity): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args]);
    let [out, err] = ['', ''];
    child.stdout.on('data', (bytes) => {
      out += bytes;
      if (out.length > leaveAfter) child.stdout.destroy();
    });
    child.stderr.on('data', (bytes) => (err += bytes));
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

test('an unknown command ends with 2 and keeps standard output clean', async () => {
  expect(await dunwell(['ruls', 'eval'])).toEqual({ code: 2, out: '', err: expect.stringContaining('did you mean "rules eval"') });
});

test('a reader that leaves early ends the program quietly', async () => {
  const rows = ['portfolio', 'generate', '--count', '20000', '--seed', '1'];
  expect(await dunwell(rows, '', 1000)).toMatchObject({ code: 0, err: '' });
});

test('a hundred thousand lines go through in order', async () => {
  const input = Array.from({ length: 100_000 }, (_, i) => `{"n":${i}}`).join('\n');
  const rules = fileURLToPath(new URL('./rules/above-fifty-thousand.json', import.meta.url));
  const { code, out } = await dunwell(['rules', 'eval', rules], input);
  const lines = out.trimEnd().split('\n');
  expect({ code, count: lines.length }).toEqual({ code: 0, count: 100_000 });
  expect(lines.findIndex((line) => line.includes('"above"'))).toBe(50_001);
});
