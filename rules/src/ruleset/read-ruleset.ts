import type { Json } from '../json.ts';
import { error, type RuleIssue } from './issue.ts';
import { inheritedName, isObject, type Reading, readCondition, usesInheritedName } from './read-condition.ts';
import type { Rule, RuleEvent, Ruleset } from './rule.ts';

export type ReadRuleset = { readonly ok: true; readonly ruleset: Ruleset } | { readonly ok: false; readonly issues: readonly RuleIssue[] };

const maxRules = 10_000;

/**
 * Reads `dunwell.ruleset/1`, or a bare list of json-rules-engine rules. Takes what json-rules-engine takes (unknown keys
 * are ignored, as there); `checkRuleset` is the stricter judge before signing. Reports every fault at once.
 */
export function readRuleset(document: Json): ReadRuleset {
  const issues: RuleIssue[] = [];
  const envelope = Array.isArray(document) ? { rules: document as readonly Json[] } : document;
  if (!isObject(envelope))
    return { ok: false, issues: [error('notARuleset', '', 'a rule set is an object or a list of rules', '规则集应为对象或规则列表')] };
  if (envelope.format !== undefined && envelope.format !== 'dunwell.ruleset/1')
    issues.push(
      error(
        'badFormat',
        'format',
        `format must be "dunwell.ruleset/1", not ${JSON.stringify(envelope.format)}`,
        '格式必须是 "dunwell.ruleset/1"',
      ),
    );
  if (envelope.hitPolicy !== undefined && envelope.hitPolicy !== 'first' && envelope.hitPolicy !== 'collect')
    issues.push(error('badHitPolicy', 'hitPolicy', 'hitPolicy must be "first" or "collect"', 'hitPolicy 必须是 "first" 或 "collect"'));
  if (envelope.conditions !== undefined && !isObject(envelope.conditions))
    issues.push(
      error('badConditions', 'conditions', 'conditions must be an object of named conditions', 'conditions 必须是命名条件的对象'),
    );
  const list = envelope.rules;
  if (!Array.isArray(list) || list.length > maxRules) {
    issues.push(error('noRules', 'rules', `rules must be a list of at most ${maxRules}`, `rules 必须是列表，最多 ${maxRules} 条`));
    return { ok: false, issues };
  }
  const named = new Map(Object.entries(isObject(envelope.conditions) ? envelope.conditions : {}));
  const reading: Reading = { issues, slots: [], slotIndex: new Map(), named, conditions: 0 };
  const rules = (list as readonly Json[]).map((rule, index) => readRule(rule, index, reading));
  if (issues.length > 0) return { ok: false, issues };
  const ordered = (rules as Rule[]).sort((a, b) => b.priority - a.priority || a.index - b.index);
  const id = typeof envelope.id === 'string' ? envelope.id : '';
  const name = typeof envelope.name === 'string' ? envelope.name : id;
  return {
    ok: true,
    ruleset: { id, name, hitPolicy: envelope.hitPolicy === 'first' ? 'first' : 'collect', rules: ordered, slots: reading.slots },
  };
}

function readRule(json: Json, index: number, reading: Reading): Rule | undefined {
  const at = `rules[${index}]`;
  const fail = (code: string, field: string, en: string, zh: string): void =>
    void reading.issues.push(error(code, `${at}${field}`, en, zh));
  if (!isObject(json)) return void fail('notARule', '', 'a rule is an object', '规则必须是对象');
  const root = json.conditions;
  if (!isObject(root) || !['all', 'any', 'not', 'condition'].some((key) => Object.hasOwn(root, key)))
    fail(
      'noConditions',
      '.conditions',
      'conditions must be one of all, any, not or condition',
      'conditions 必须是 all、any、not 或 condition 之一',
    );
  const conditions = isObject(root) ? readCondition(root, { at: `${at}.conditions`, depth: 1, trail: [] }, reading) : undefined;
  const priority = Number.parseInt(String(json.priority || 1), 10);
  if (!(priority > 0)) fail('badPriority', '.priority', 'priority must be a whole number from 1', '优先级必须是不小于 1 的整数');
  const event = readEvent(json.event);
  if (!event) fail('noEvent', '.event', 'event must be an object with a type', 'event 必须是带 type 的对象');
  if (usesInheritedName(json.event)) fail('inheritedName', '.event', inheritedName.en, inheritedName.zh);
  if (!conditions || !event || !(priority > 0)) return undefined;
  return { index, name: json.name || json.name === 0 ? json.name : undefined, priority, event, conditions };
}

function readEvent(json: Json | undefined): RuleEvent | undefined {
  if (!isObject(json) || typeof json.type !== 'string' || json.type === '') return undefined;
  return json.params ? { type: json.type, params: json.params } : { type: json.type };
}
