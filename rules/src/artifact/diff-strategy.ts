import type { Json } from '../json.ts';
import type { Change } from './change.ts';
import { diffJson } from './diff-json.ts';

/** The parts of `dunwell.strategy/1` a comparison looks at; anything absent counts as empty. */
interface Drawing {
  readonly name?: string;
  readonly start?: string;
  readonly nodes?: Readonly<Record<string, { readonly kind: string; readonly label?: string; readonly config?: Json }>>;
  readonly edges?: readonly { readonly from: string; readonly port: string; readonly to: string }[];
  readonly interrupts?: readonly { readonly on: string; readonly to: string }[];
  readonly layout?: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
}

/** Differences between two drawings: what runs first, boxes that only moved last. */
export function diffStrategy(before: Drawing, after: Drawing): Change[] {
  const titles = (id: string): string => {
    const node = after.nodes?.[id] ?? before.nodes?.[id];
    return node?.label ? `“${node.label}” (${id})` : id;
  };
  return [
    ...diffJson(before.name, after.name, 'name'),
    ...diffJson(before.start, after.start, 'start'),
    ...nodeChanges(before, after, titles),
    ...edgeChanges(before, after, titles),
    ...interruptChanges(before, after, titles),
    ...moves(before, after, titles),
  ];
}

type Titles = (id: string) => string;

function nodeChanges(before: Drawing, after: Drawing, titles: Titles): Change[] {
  const ids = [...new Set([...Object.keys(before.nodes ?? {}), ...Object.keys(after.nodes ?? {})])];
  return ids.flatMap((id): Change[] => {
    const [a, b] = [before.nodes?.[id], after.nodes?.[id]];
    const at = `nodes.${id}`;
    if (!a && b)
      return [
        {
          type: 'added',
          at,
          after: b as unknown as Json,
          message: { en: `${b.kind} ${titles(id)} added`, zh: `新增节点 ${titles(id)}（${b.kind}）` },
        },
      ];
    if (a && !b)
      return [
        {
          type: 'removed',
          at,
          before: a as unknown as Json,
          message: { en: `${a.kind} ${titles(id)} removed`, zh: `删除节点 ${titles(id)}（${a.kind}）` },
        },
      ];
    return diffJson(a as unknown as Json, b as unknown as Json, at).map((change) => inWords(change, id, titles));
  });
}

/** `“First call” (call1): ringSeconds 25 → 40`. */
function inWords(change: Change, id: string, titles: Titles): Change {
  const field = change.at.replace(`nodes.${id}.`, '').replace(/^config\./, '');
  const rest =
    change.type === 'changed'
      ? `${JSON.stringify(change.before)} → ${JSON.stringify(change.after)}`
      : JSON.stringify(change.after ?? change.before);
  const en = change.type === 'changed' ? `${field} ${rest}` : `${field} ${change.type}: ${rest}`;
  return { ...change, message: { en: `${titles(id)}: ${en}`, zh: `${titles(id)}：${field} ${rest}` } };
}

function edgeChanges(before: Drawing, after: Drawing, titles: Titles): Change[] {
  const exits = (drawing: Drawing): Map<string, string> =>
    new Map((drawing.edges ?? []).map(({ from, port, to }) => [`${from}.${port}`, to]));
  return targets(exits(before), exits(after)).map(({ key, from, to }) => {
    const [node, port] = [key.slice(0, key.lastIndexOf('.')), key.slice(key.lastIndexOf('.') + 1)];
    return {
      ...changeOf(`edges.${key}`, from, to),
      message: {
        en: `${titles(node)}, exit ${port}: ${from ? titles(from) : 'nothing'} → ${to ? titles(to) : 'nothing'}`,
        zh: `${titles(node)} 的出口 ${port}：${from ? titles(from) : '无'} → ${to ? titles(to) : '无'}`,
      },
    };
  });
}

function interruptChanges(before: Drawing, after: Drawing, titles: Titles): Change[] {
  const routes = (drawing: Drawing): Map<string, string> => new Map((drawing.interrupts ?? []).map(({ on, to }) => [on, to]));
  return targets(routes(before), routes(after)).map(({ key, from, to }) => ({
    ...changeOf(`interrupts.${key}`, from, to),
    message: {
      en: `on ${key}: ${from ? titles(from) : 'default'} → ${to ? titles(to) : 'default'}`,
      zh: `发生 ${key} 时：${from ? titles(from) : '默认'} → ${to ? titles(to) : '默认'}`,
    },
  }));
}

/** Keys whose target differs. */
const targets = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => ({ key, from: a.get(key), to: b.get(key) }));

function changeOf(at: string, from: string | undefined, to: string | undefined): Omit<Change, 'message'> {
  if (from === undefined) return { type: 'added', at, after: to! };
  return to === undefined ? { type: 'removed', at, before: from } : { type: 'changed', at, before: from, after: to };
}

function moves(before: Drawing, after: Drawing, titles: Titles): Change[] {
  return Object.entries(after.layout ?? {}).flatMap(([id, to]): Change[] => {
    const from = before.layout?.[id];
    if (!from || (from.x === to.x && from.y === to.y)) return [];
    return [
      {
        type: 'moved',
        at: `layout.${id}`,
        before: { ...from },
        after: { ...to },
        message: { en: `${titles(id)} moved on the canvas`, zh: `${titles(id)} 在画布上移动` },
      },
    ];
  });
}
