import type { Words } from '../lang.ts';
import { statesOf } from './names-debt.ts';
import { placeholders, Script, type ScriptState, voicemailPlaceholders } from './script.ts';
import { edgesOf } from './script-graph.ts';

/** A script that can be spoken. Made by `compileScript` only. */
export type CompiledScript = Script & { readonly isCompiled: true };

/** One fault of a script. `code` is stable. */
export interface ScriptIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly stateId?: string;
  readonly message: Words;
}

export type CompiledOrIssues =
  | { readonly ok: true; readonly script: CompiledScript }
  | { readonly ok: false; readonly issues: readonly ScriptIssue[] };

const known: ReadonlySet<string> = new Set(placeholders);

function stateIssues(script: Script, id: string, state: ScriptState): ScriptIssue[] {
  const issues: ScriptIssue[] = [];
  const add = (code: string, en: string, zh: string): number => issues.push({ code, severity: 'error', stateId: id, message: { en, zh } });
  const ways = [state.listen, state.next, state.outcome].filter((way) => way !== undefined).length;
  if (ways !== 1)
    add(
      'ways',
      `"${id}" must do exactly one of: listen, go on (next), end (outcome)`,
      `“${id}”必须且只能选择：倾听、继续（next）或结束（outcome）之一`,
    );
  for (const { to, by } of ways === 1 ? edgesOf(script, id) : [])
    if (!script.states[to]) add('target', `"${id}" leads by ${by} to "${to}", which does not exist`, `“${id}”经 ${by} 通向不存在的“${to}”`);
  if (state.asks && !state.listen?.intents.yes)
    add('asks', `"${id}" asks who is speaking but has no exit for yes`, `“${id}”核实身份，但没有“是”的出口`);
  if (state.collect && !state.listen?.intents.given)
    add('collect', `"${id}" collects a value but has no exit "given"`, `“${id}”收集信息，但没有 given 出口`);
  for (const text of [state.say.en, state.say.zh])
    for (const [, name] of text.matchAll(/\{\{([^}]*)\}\}/g))
      if (!known.has(name!))
        add(
          'placeholder',
          `"${id}" uses {{${name}}}; allowed are ${placeholders.join(', ')}`,
          `“${id}”使用了未知占位符 {{${name}}}，可用：${placeholders.join('、')}`,
        );
  return issues;
}

/** A value nobody can give would be read out as a gap. */
function voicemailIssues({ voicemail }: Script): ScriptIssue[] {
  const known: ReadonlySet<string> = new Set(voicemailPlaceholders);
  const values = (voicemail?.parts ?? []).flatMap(({ element, say }) =>
    [say.en, say.zh].flatMap((text) => [...text.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => ({ element, name: name! }))),
  );
  return values
    .filter(({ name }) => !known.has(name))
    .map(({ element, name }) => ({
      code: 'placeholder',
      severity: 'error',
      message: {
        en: `voicemail part "${element}" uses {{${name}}}; allowed are ${voicemailPlaceholders.join(', ')}`,
        zh: `留言部分“${element}”使用了未知占位符 {{${name}}}，可用：${voicemailPlaceholders.join('、')}`,
      },
    }));
}

function reachable(script: Script): Set<string> {
  const seen = new Set([script.start, script.closing]);
  for (const id of seen) for (const { to } of edgesOf(script, id)) seen.add(to);
  return seen;
}

function graphIssues(script: Script): ScriptIssue[] {
  const issues: ScriptIssue[] = [];
  const seen = reachable(script);
  for (const [id] of statesOf(script))
    if (!seen.has(id))
      issues.push({
        code: 'unreachable',
        severity: 'warning',
        stateId: id,
        message: { en: `"${id}" is never reached`, zh: `“${id}”永远不会到达` },
      });
  for (const [id, state] of statesOf(script)) {
    let at: string | undefined = state.next;
    for (let steps = 0; at !== undefined && steps <= Object.keys(script.states).length; steps++) {
      if (at === id) {
        issues.push({
          code: 'monologue',
          severity: 'error',
          stateId: id,
          message: { en: `"${id}" leads back to itself without listening`, zh: `“${id}”未经倾听便回到自身` },
        });
        break;
      }
      at = script.states[at]?.next;
    }
  }
  if (script.states[script.closing]?.outcome === undefined)
    issues.push({
      code: 'closing',
      severity: 'error',
      stateId: script.closing,
      message: { en: 'the closing state must end the call', zh: '收尾状态必须结束通话' },
    });
  return issues;
}

/** Reads a script document; every fault at once. */
export function compileScript(document: unknown): CompiledOrIssues {
  const parsed = Script.safeParse(document);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue): ScriptIssue => {
      const where = issue.path.join('.') || 'script';
      return {
        code: 'shape',
        severity: 'error',
        message: { en: `${where}: ${issue.message}`, zh: `${where}：格式不符（${issue.message}）` },
      };
    });
    return { ok: false, issues };
  }
  const script = parsed.data;
  const missing = [script.start, script.closing].filter((id) => !script.states[id]);
  const issues = [
    ...missing.map(
      (id): ScriptIssue => ({
        code: 'target',
        severity: 'error',
        message: { en: `start or closing names "${id}", which does not exist`, zh: `start 或 closing 指向不存在的“${id}”` },
      }),
    ),
    ...statesOf(script).flatMap(([id, state]) => stateIssues(script, id, state)),
    ...voicemailIssues(script),
  ];
  const faults = issues.length > 0 ? issues : graphIssues(script).filter((issue) => issue.severity === 'error');
  return faults.length > 0 ? { ok: false, issues: faults } : { ok: true, script: { ...script, isCompiled: true } };
}

/** Names of the disclosures a script promises to make; what a policy pack asks for by name. */
export const disclosuresOf = (script: Pick<Script, 'disclosures'>): readonly string[] => script.disclosures;

export { graphIssues as scriptGraphIssues };
