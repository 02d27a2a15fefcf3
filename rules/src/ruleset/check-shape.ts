import type { Json } from '../json.ts';
import { error, type RuleIssue } from './issue.ts';
import { isObject } from './read-condition.ts';

/**
 * What json-rules-engine takes without a word and people do not mean: an empty group is true, `all` beside `any` is
 * ignored, a misspelt `priority` too. Each is refused before signing.
 */
export function checkShape(document: Json): readonly RuleIssue[] {
  const issues: RuleIssue[] = [];
  const envelope = isObject(document) ? document : { rules: document };
  unknownKeys(envelope, ['format', 'id', 'name', 'note', 'hitPolicy', 'facts', 'conditions', 'rules'], '', issues);
  for (const [name, condition] of Object.entries(isObject(envelope.conditions) ? envelope.conditions : {}))
    checkCondition(condition, `conditions.${name}`, issues);
  const names = new Map<Json, number>();
  for (const [i, rule] of ((envelope.rules ?? []) as readonly Json[]).entries()) {
    if (!isObject(rule)) continue;
    checkRule(rule, `rules[${i}]`, issues);
    const earlier = rule.name === undefined ? undefined : names.get(rule.name);
    if (earlier !== undefined)
      issues.push(error('duplicateName', `rules[${i}].name`, `rules[${earlier}] has the same name`, `与 rules[${earlier}] 重名`));
    if (rule.name !== undefined) names.set(rule.name, i);
  }
  return issues;
}

function checkRule(rule: Readonly<Record<string, Json>>, at: string, issues: RuleIssue[]): void {
  unknownKeys(rule, ['name', 'note', 'priority', 'conditions', 'event'], at, issues);
  wholePriority(rule.priority, at, issues);
  checkCondition(rule.conditions, `${at}.conditions`, issues);
  if (!isObject(rule.event)) return;
  unknownKeys(rule.event, ['type', 'params'], `${at}.event`, issues);
  if (['error', 'success', 'failure'].includes(String(rule.event.type)))
    issues.push(
      error(
        'reservedEvent',
        `${at}.event.type`,
        `"${rule.event.type}" is an event of the engine itself`,
        `"${rule.event.type}" 是引擎保留的事件名`,
      ),
    );
  if (hasFact(rule.event.params))
    issues.push(error('factInParams', `${at}.event.params`, 'parameters are fixed values, not facts', '参数只能是固定值，不能引用事实'));
}

const hasFact = (json: Json | undefined): boolean =>
  typeof json === 'object' && json !== null && (Object.hasOwn(json, 'fact') || Object.values(json).some(hasFact));

const kinds = ['all', 'any', 'not', 'condition', 'fact'] as const;

function checkCondition(json: Json | undefined, at: string, issues: RuleIssue[]): void {
  if (!isObject(json)) return;
  const found = kinds.filter((kind) => Object.hasOwn(json, kind));
  if (found.length > 1)
    issues.push(
      error(
        'mixedCondition',
        at,
        `one condition cannot be ${found.join(' and ')} at once; json-rules-engine ignores all but one`,
        `一个条件不能同时是 ${found.join('、')}`,
      ),
    );
  const kind = found[0];
  wholePriority(json.priority, at, issues);
  unknownKeys(
    json,
    kind === 'fact' ? ['fact', 'operator', 'value', 'path', 'params', 'priority', 'name'] : [...kinds, 'priority', 'name'],
    at,
    issues,
  );
  if (kind === 'not') checkCondition(json.not, `${at}.not`, issues);
  if (kind !== 'all' && kind !== 'any') return;
  const list = json[kind];
  if (!Array.isArray(list)) return;
  if (list.length === 0) issues.push(error('emptyGroup', `${at}.${kind}`, `an empty "${kind}" is always true`, `空的 "${kind}" 恒为真`));
  for (const [i, child] of (list as readonly Json[]).entries()) checkCondition(child, `${at}.${kind}[${i}]`, issues);
}

function wholePriority(priority: Json | undefined, at: string, issues: RuleIssue[]): void {
  if (priority === undefined || (Number.isSafeInteger(priority) && (priority as number) >= 1)) return;
  issues.push(error('badPriority', `${at}.priority`, 'priority must be a whole number from 1', '优先级必须是不小于 1 的整数'));
}

function unknownKeys(json: Readonly<Record<string, Json>>, known: readonly string[], at: string, issues: RuleIssue[]): void {
  for (const key of Object.keys(json)) {
    if (!known.includes(key))
      issues.push(
        error(
          'unknownKey',
          at,
          `"${key}" means nothing here and would be ignored; known are ${known.join(', ')}`,
          `未知字段 "${key}" 会被忽略`,
        ),
      );
  }
}
