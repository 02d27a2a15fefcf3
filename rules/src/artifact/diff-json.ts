import type { Json } from '../json.ts';
import type { Change } from './change.ts';
import { canonicalJson } from './content-hash.ts';

type JsonObject = Readonly<Record<string, Json>>;
const isObject = (json: Json | undefined): json is JsonObject => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Differences between two JSON values. Lists whose entries carry an own `id` or `name` are compared entry by entry under it. */
export function diffJson(before: Json | undefined, after: Json | undefined, at = ''): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ type: 'added', at, after: after!, message: words('added', at, undefined, after) }];
  if (after === undefined) return [{ type: 'removed', at, before, message: words('removed', at, before, undefined) }];
  const [left, right] = [keyed(before, after), keyed(after, before)];
  if (left && right) {
    const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    return keys.flatMap((key) => diffJson(left[key], right[key], at === '' ? key : `${at}.${key}`));
  }
  if (canonicalJson(before) === canonicalJson(after)) return [];
  return [{ type: 'changed', at, before, after, message: words('changed', at, before, after) }];
}

/** An object as it is; a list as an object under its entries' names, or under their places when they have none. */
function keyed(json: Json, other: Json): JsonObject | undefined {
  if (isObject(json)) return isObject(other) ? json : undefined;
  if (!Array.isArray(json) || !Array.isArray(other)) return undefined;
  const lists = [json as readonly Json[], other as readonly Json[]];
  if (lists.some((list) => list.some((entry) => !isObject(entry)))) return undefined;
  const key = ['id', 'name'].find((field) =>
    lists.every(
      (list) =>
        new Set(list.map((entry) => (entry as JsonObject)[field])).size === list.length &&
        list.every((entry) => typeof (entry as JsonObject)[field] === 'string'),
    ),
  );
  return Object.fromEntries((json as readonly Json[]).map((entry, i) => [key ? String((entry as JsonObject)[key]) : String(i), entry]));
}

function words(type: 'added' | 'removed' | 'changed', at: string, before: Json | undefined, after: Json | undefined) {
  const [from, to] = [short(before), short(after)];
  if (type === 'added') return { en: `${at} added: ${to}`, zh: `新增 ${at}：${to}` };
  if (type === 'removed') return { en: `${at} removed: ${from}`, zh: `删除 ${at}：${from}` };
  return { en: `${at}: ${from} → ${to}`, zh: `${at}：${from} → ${to}` };
}

/** A value short enough for a line. */
function short(json: Json | undefined): string {
  const text = json === undefined ? '' : JSON.stringify(json);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
