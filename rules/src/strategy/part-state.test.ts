import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { draw } from './drawing.fixture.ts';
import type { PartVersion } from './part-state.ts';

const drawing = draw(
  { start: ['start'], write: ['message', { channel: 'sms', templateId: 'hello' }], done: ['end', { outcome: 'done' }] },
  ['start.next>write', ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `write.${port}>done`)],
);
const hash = 'a'.repeat(64);

const judged = (versions: readonly PartVersion[] | undefined, isThere: boolean) => {
  const compiled = compile(
    drawing,
    () => (isThere ? { hash } : undefined),
    () => versions,
  );
  const issues = compiled.ok ? compiled.warnings : compiled.issues;
  return issues
    .filter(({ code }) => /^S40/.test(code))
    .map(({ code, severity, nodeId, message }) => [code, severity, nodeId, message.en, message.zh]);
};

test.each<[string, PartVersion[] | undefined, boolean, string[][]]>([
  [
    'nobody has is missing, with what to do',
    undefined,
    false,
    [['S401', 'error', 'write', 'there is no template "hello": hand it in, or name another', '没有模板“hello”：请先提交，或改用其他']],
  ],
  [
    'that was turned down says so',
    [{ version: 1, status: 'rejected' }],
    false,
    [
      [
        'S401',
        'error',
        'write',
        'version 1 of template "hello" was turned down: hand in a new one, or name another',
        '模板“hello”的第 1 版已被退回：请提交新版本，或改用其他',
      ],
    ],
  ],
  [
    'that is only in review can be drawn, and says what is still to do',
    [
      { version: 1, status: 'rejected' },
      { version: 2, status: 'inReview' },
    ],
    true,
    [
      [
        'S408',
        'warning',
        'write',
        'version 2 of template "hello" is still in review: have it signed before this strategy is put to work',
        '模板“hello”的第 2 版仍在审阅：策略投入使用前须先签署该版本',
      ],
    ],
  ],
  [
    'that is signed and has a newer version in review says which one is used',
    [
      { version: 1, status: 'signed' },
      { version: 2, status: 'inReview' },
    ],
    true,
    [
      [
        'S409',
        'info',
        'write',
        'version 1 of template "hello", the last one signed, is used: version 2 is still in review; have it signed, then hand this drawing in again',
        '采用模板“hello”最近签署的第 1 版：第 2 版仍在审阅；如需采用，请先签署，再重新提交此图',
      ],
    ],
  ],
  [
    'that is signed, whatever became of other versions, needs no word',
    [
      { version: 1, status: 'inReview' },
      { version: 2, status: 'signed' },
      { version: 3, status: 'rejected' },
    ],
    true,
    [],
  ],
  ['beside a file needs no word', undefined, true, []],
])('a part %s', (_title, versions, isThere, expected) => {
  expect(judged(versions, isThere)).toEqual(expected);
});

test('a part named by several nodes is spoken of once', () => {
  const twice = draw(
    {
      start: ['start'],
      write: ['message', { channel: 'sms', templateId: 'hello' }],
      again: ['message', { channel: 'sms', templateId: 'hello' }],
      done: ['end', { outcome: 'done' }],
    },
    ['start.next>write', ...['sent', 'failed', 'unreachable', 'withheld'].flatMap((port) => [`write.${port}>again`, `again.${port}>done`])],
  );
  const compiled = compile(
    twice,
    () => ({ hash }),
    () => [{ version: 1, status: 'inReview' }],
  );
  expect(compiled.ok && compiled.warnings.filter(({ code }) => code === 'S408').map(({ nodeId }) => nodeId)).toEqual(['write']);
});
