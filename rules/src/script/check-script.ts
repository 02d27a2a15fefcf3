import type { Words } from '../lang.ts';
import { type CompiledScript, compileScript, type ScriptIssue, scriptGraphIssues } from './compile-script.ts';
import { forbiddenWording, namesDebt, statesOf } from './names-debt.ts';
import type { DisclosureName, ScriptState } from './script.ts';
import { certainties, exitsOf } from './script-graph.ts';

/** What a script is proved to do on every path, or why it is not. */
export interface ScriptCheck {
  readonly ok: boolean;
  readonly issues: readonly ScriptIssue[];
  readonly proved: readonly Words[];
}

type Known = ReadonlyMap<string, ReadonlySet<string>>;
type Rule = (script: CompiledScript, known: Known) => ScriptIssue[];

const issue = (code: string, stateId: string, en: string, zh: string): ScriptIssue => ({
  code,
  severity: 'error',
  stateId,
  message: { en, zh },
});

const entered = (script: CompiledScript, known: Known): [string, ScriptState, ReadonlySet<string>][] =>
  [...known].map(([id, facts]) => [id, script.states[id]!, facts]);

/** Whoever answers learns in the first breath that a machine is speaking. @source Regulation (EU) 2024/1689 art. 50(1); Cal. Bus. & Prof. Code 17941 */
const machineFirst: Rule = (script, known) =>
  entered(script, known).flatMap(([id, state, facts]) =>
    !state.listen || facts.has('ai_disclosure') || state.discloses?.includes('ai_disclosure')
      ? []
      : [issue('AI-FIRST', id, `"${id}" listens before the robot has said that it is one`, `“${id}”在说明自己是智能语音之前就开始倾听`)],
  );

/** No debt is named before the right person has been confirmed. @source 12 CFR 1006.6(d)(1), 1006.2(d) */
const rightPartyFirst: Rule = (script, known) =>
  entered(script, known).flatMap(([id, state, facts]) =>
    namesDebt(state) && !facts.has('rightParty')
      ? [
          issue(
            'RIGHT-PARTY',
            id,
            `"${id}" names a debt although the right person may not have been confirmed`,
            `“${id}”在可能未核实本人身份时提及债务`,
          ),
        ]
      : [],
  );

/** From every state the person can ask for a human, in words and by a key. */
const humanExit: Rule = (script, known) =>
  entered(script, known).flatMap(([id, state]) => {
    if (!state.listen) return [];
    const { intents, digits } = exitsOf(script, state);
    const endsAtPerson = (to: string | undefined): boolean => to !== undefined && endOf(script, to)?.outcome === 'transferred';
    if (endsAtPerson(intents.human) && Object.values(digits).some(endsAtPerson)) return [];
    return [issue('HUMAN-EXIT', id, `"${id}" has no way to a person by word and by key`, `“${id}”没有语音和按键两种转人工的出口`)];
  });

/** "Stop" ends the call, everywhere. @source 12 CFR 1006.14(h)(1): a medium refused is not used again */
const stopExit: Rule = (script, known) =>
  entered(script, known).flatMap(([id, state]) =>
    !state.listen || endOf(script, exitsOf(script, state).intents.stop ?? '')?.outcome === 'stop'
      ? []
      : [issue('STOP-EXIT', id, `"stop" does not end the call at "${id}"`, `在“${id}”说“停止”不能结束通话`)],
  );

/** Before the person is asked for anything about the debt, all declared disclosures have been made. */
const disclosuresKept: Rule = (script, known) =>
  entered(script, known).flatMap(([id, state, facts]) => {
    if (!state.listen || !facts.has('rightParty')) return [];
    const missing = script.disclosures.filter((name: DisclosureName) => !facts.has(name) && !state.discloses?.includes(name));
    return missing.map((name) =>
      issue('DISCLOSURE', id, `"${id}" listens before "${name}" has been said`, `“${id}”在说明“${name}”之前就开始倾听`),
    );
  });

const wording: Rule = (script) =>
  statesOf(script).flatMap(([id, state]) =>
    forbiddenWording.flatMap(({ pattern, source }) => {
      const found = pattern.exec(state.say.en) ?? pattern.exec(state.say.zh);
      return found ? [issue('WORDING', id, `"${id}" says "${found[0]}" (${source})`, `“${id}”含有不当用语“${found[0]}”（${source}）`)] : [];
    }),
  );

function endOf(script: CompiledScript, id: string): ScriptState | undefined {
  let state = script.states[id];
  for (let steps = 0; state?.next !== undefined && steps < 200; steps++) state = script.states[state.next];
  return state;
}

const rules: readonly (readonly [Rule, Words])[] = [
  [machineFirst, { en: 'the robot says what it is before it listens for the first time', zh: '首次倾听之前已说明自己是智能语音' }],
  [rightPartyFirst, { en: 'no debt is named before the right person is confirmed', zh: '核实本人之前不提及债务' }],
  [disclosuresKept, { en: 'every declared disclosure is made before the debt is discussed', zh: '讨论债务之前完成全部声明' }],
  [humanExit, { en: 'a person can be reached from every question, by word and by key', zh: '每个提问处都可语音或按键转人工' }],
  [stopExit, { en: '"stop" ends the call at every question', zh: '每个提问处说“停止”都会结束通话' }],
  [wording, { en: 'no threatening, shaming or pretending words', zh: '没有威胁、羞辱或冒充的用语' }],
];

/** Proves what a script says and allows on every path; reports each state where a proof fails. */
export function checkScript(document: unknown): ScriptCheck {
  const compiled = compileScript(document);
  if (!compiled.ok) return { ok: false, issues: compiled.issues, proved: [] };
  const { script } = compiled;
  const known = certainties(script);
  const verdicts = rules.map(([rule, words]) => ({ words, issues: rule(script, known) }));
  const bounded = { en: `the dialogue ends after at most ${script.maxTurns} answers`, zh: `对话最多 ${script.maxTurns} 轮后结束` };
  return {
    ok: verdicts.every((v) => v.issues.length === 0),
    issues: [...verdicts.flatMap((v) => v.issues), ...scriptGraphIssues(script)],
    proved: [...verdicts.filter((v) => v.issues.length === 0).map((v) => v.words), bounded],
  };
}
