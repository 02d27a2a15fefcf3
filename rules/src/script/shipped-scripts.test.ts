import { describe, expect, test } from 'vitest';
import earlyStage from '../../scripts/early-stage.json';
import friendlyReminder from '../../scripts/friendly-reminder.json';
import hardshipCare from '../../scripts/hardship-care.json';
import lateStage from '../../scripts/late-stage.json';
import promiseBroken from '../../scripts/promise-broken.json';
import { checkScript } from './check-script.ts';

const shipped = [friendlyReminder, earlyStage, promiseBroken, hardshipCare, lateStage];

describe.each(shipped)('$id', (document) => {
  test('is proved on every path', () => {
    const check = checkScript(document);
    expect(check.issues).toEqual([]);
    expect(check.ok).toBe(true);
    expect(check.proved).toHaveLength(7);
  });
});

/** The shipped script with some paths changed, and the issues that makes. */
function broken(changes: Record<string, unknown>): string[] {
  const copy = JSON.parse(JSON.stringify(earlyStage));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    keys.reduce((at, key) => at[key], copy)[last] = value;
  }
  return checkScript(copy).issues.map(({ code, stateId }) => `${code} ${stateId ?? ''}`.trim());
}

test.each<[string, Record<string, unknown>, string]>([
  ['listens before it says that it is a machine', { 'states.greet.discloses': [] }, 'AI-FIRST greet'],
  ['names the debt to whoever answers', { 'states.greet.say.en': 'Is this {{name}}? You owe {{balance}}.' }, 'RIGHT-PARTY greet'],
  ['names the debt after "no"', { 'states.notThere.say.en': 'Please tell them about the overdue loan.' }, 'RIGHT-PARTY notThere'],
  ['leads past the question who is there', { 'states.greet.listen.otherwise': 'purpose' }, 'RIGHT-PARTY purpose'],
  [
    'leaves out a declared disclosure on one path',
    { 'states.greet.listen.intents.yes': 'opening', 'states.greet.listen.digits.1': 'opening' },
    'DISCLOSURE ask',
  ],
  ['has no way to a person by word', { 'always.intents.human': 'farewell' }, 'HUMAN-EXIT ask'],
  ['has no way to a person by key', { 'always.digits.0': 'farewell' }, 'HUMAN-EXIT greet'],
  ['does not end at "stop"', { 'always.intents.stop': 'ask' }, 'STOP-EXIT greet'],
  ['threatens', { 'states.refused.say.en': 'Then the police will come.' }, 'WORDING refused'],
  ['talks in a circle without listening', { 'states.opening.next': 'purpose' }, 'monologue purpose'],
  ['has an exit that leads nowhere', { 'states.ask.listen.intents.yes': 'nirvana' }, 'target ask'],
  ['closes with a question', { closing: 'ask' }, 'closing ask'],
])('a script that %s is refused', (_what, changes, issue) => {
  expect(broken(changes)).toContain(issue);
});

test('every fault is named at once', () => {
  const issues = broken({ 'states.ask.say.en': '{{ssn}}', 'states.part.listen.intents.given': 'nirvana' });
  expect(issues).toEqual(['placeholder ask', 'target part']);
});

test.each([null, 5, [], { format: 'dunwell.script/1' }, { ...earlyStage, states: { 'a b': {} } }])(
  '%j is no script, with a reason',
  (document) => {
    const check = checkScript(document);
    expect(check.ok).toBe(false);
    expect(check.issues[0]!.message.en).not.toBe('');
  },
);
