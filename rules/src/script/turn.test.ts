import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import document from '../../scripts/early-stage.json';
import { instantOf } from '../time.ts';
import { type CompiledScript, compileScript } from './compile-script.ts';
import { begin, close, resume, type Talk, type Turn, turn } from './turn.ts';

const compiled = compileScript(document);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
const script: CompiledScript = compiled.script;

const talk: Talk = {
  script,
  lang: 'en',
  zone: 'America/New_York',
  currency: 'USD',
  balanceMinor: 80_000,
  values: {
    company: 'Northgate Services',
    name: 'Ann Lee',
    creditor: 'Lakeside Bank',
    product: 'card',
    daysPastDue: '12',
    callbackNumber: '1 800 555 0100',
  },
};
/** Wednesday, 3 June 2026. */
const atMs = instantOf('America/New_York', '2026-06-03', 600);
const say = (t: Talk, lines: readonly string[]): Turn =>
  lines.reduce<Turn>((last, text) => turn(t, last.position, { type: 'speech', text, atMs }), begin(t));
const spoken = (t: Turn): string => t.speeches.map((s) => s.text).join(' ');

test('whoever answers hears first that a machine is calling, and nothing about a debt', () => {
  const first = begin(talk);
  expect(spoken(first)).toContain('automated assistant');
  expect(spoken(first)).not.toContain('Lakeside');
  expect(first.speeches[0]!.discloses).toContain('ai_disclosure');
});

describe('a call ends with', () => {
  test('a promise given step by step', () => {
    const end = say(talk, ['yes', 'no', 'two hundred dollars', 'next friday', 'yes']);
    expect(end.ended).toEqual({ reached: 'rightParty', result: 'promised', promise: { amountMinor: 20_000, dueOn: '2026-06-12' } });
    expect(spoken(end)).toContain('200 US dollars by Friday, June 12');
  });
  test('a promise given in one breath', () => {
    const asked = say(talk, ['speaking', 'I can pay $300 on Friday']);
    expect(asked.position.stateId).toBe('confirm');
    expect(turn(talk, asked.position, { type: 'digit', digit: '1', atMs }).ended).toMatchObject({
      promise: { amountMinor: 30_000, dueOn: '2026-06-05' },
    });
  });
  test('a promise of the whole balance', () => {
    expect(say(talk, ['yes', 'yes', 'tomorrow', 'yes']).ended).toMatchObject({ promise: { amountMinor: 80_000, dueOn: '2026-06-04' } });
  });
  test('a corrected promise', () => {
    expect(say(talk, ['yes', 'I can pay $300 on Friday', 'no', '150 dollars', 'the 10th', 'yes']).ended).toMatchObject({
      promise: { amountMinor: 15_000, dueOn: '2026-06-10' },
    });
  });
  test.each([
    [['you have the wrong number'], { reached: 'wrongNumber', result: 'noResult' }],
    [['no'], { reached: 'thirdParty', result: 'noResult' }],
    [['yes', 'I already paid that'], { reached: 'rightParty', result: 'paidAlready' }],
    [['yes', "I don't owe this"], { reached: 'rightParty', result: 'disputed' }],
    [['yes', 'I lost my job'], { reached: 'rightParty', result: 'hardship' }],
    [['stop calling me'], { reached: 'unclear', result: 'stop' }],
    [['yes', 'let me talk to a real person'], { reached: 'rightParty', result: 'transferred' }],
    [['yes', 'I am driving, call me later'], { reached: 'rightParty', result: 'callback' }],
  ])('%j → %o', (lines, ended) => {
    expect(say(talk, lines).ended).toEqual(ended);
  });
  test('the same in Chinese', () => {
    const zh: Talk = { ...talk, lang: 'zh', zone: 'Asia/Shanghai', currency: 'CNY' };
    expect(say(zh, ['是的', '我先还五百块', '下周五', '对的']).ended).toMatchObject({
      promise: { amountMinor: 50_000, dueOn: '2026-06-12' },
    });
  });
});

test('a day too far away is not accepted as a promise', () => {
  expect(say(talk, ['yes', 'I can pay $300 in 60 days']).position).toMatchObject({ stateId: 'when', dueOn: null });
});

test('more than the balance is not accepted as a promise', () => {
  expect(say(talk, ['yes', 'I can pay $3000 on Friday']).position).toMatchObject({ stateId: 'howMuch', amountMinor: null });
});

test('what is not understood is asked again, and then a person is offered', () => {
  const twice = say(talk, ['yes', 'the weather is lovely']);
  expect(twice.position).toMatchObject({ stateId: 'ask', tries: 1 });
  expect(turn(talk, twice.position, { type: 'silence', atMs }).position.stateId).toBe('offerPerson');
});

test('a call taken over asks the open question again', () => {
  const left = say(talk, ['yes', 'no']);
  expect(resume(talk, left.position).speeches).toHaveLength(1);
  expect(resume(talk, left.position).position).toEqual(left.position);
});

test('when the lawful time is over the robot says goodbye', () => {
  const end = close(talk, say(talk, ['yes']).position);
  expect(end.ended).toEqual({ reached: 'rightParty', result: 'noResult' });
  expect(spoken(end)).toContain('Goodbye');
});

test('every dialogue ends, whatever is said, and never names a debt to an unconfirmed person', () => {
  const line = fc.oneof(
    fc.constantFrom('yes', 'no', '200 dollars', 'on friday', 'what?', 'hmm', 'I can pay', '是的', 'everything'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 16, maxLength: 16 }), (lines) => {
      let at = begin(talk);
      for (const text of lines) {
        if (at.ended) break;
        if (!at.position.isRightParty) expect(spoken(at)).not.toMatch(/Lakeside|debt|800 US/);
        at = turn(talk, at.position, { type: 'speech', text, atMs });
      }
      expect(at.ended).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});
