import { caseEventNames } from '../case-event.ts';
import type { Lang } from '../lang.ts';
import { isFilledIn } from './compile/stop-conditions.ts';
import { eventInWords } from './event-words.ts';
import { nodeOf } from './node-of.ts';
import type { Plan, PlanNode } from './plan.ts';
import { exitInWords } from './port-words.ts';
import { readingOrder } from './reading-order.ts';
import { say } from './words.ts';

/** Exits to one node that are told one by one; more of them read as "otherwise" when they are the node's largest bundle. */
const mostTold = 2;

/**
 * A strategy as a Mermaid flow chart, which forges and editors draw by themselves. Nodes carry the numbers that `explain`
 * gives their sentences; what is filled in by the compiler is left out.
 *
 * @source Mermaid 11, flowchart syntax
 */
export function mermaid(plan: Plan, lang: Lang): string {
  const order = readingOrder(plan);
  const numbers = new Map(order.map((id, i) => [id, i + 1]));
  const nodes = order.map((id) => box(numbers.get(id)!, plan.nodes[id]!, lang));
  const ways = order.flatMap((id) => arrows(plan.nodes[id]!, numbers, { from: numbers.get(id)!, lang }));
  return ['flowchart TD', ...nodes, ...ways, ...interrupts(plan, numbers, lang)].join('\n');
}

/** Ends are round, talks and contacts with people stand out by their edge, all else is a plain box. */
function box(number: number, node: PlanNode, lang: Lang): string {
  const { title, summary, kind } = nodeOf(node);
  const text = quoted(`${number}. ${node.label || title[lang]}<br>${summary(lang)}`);
  return kind === 'end' || kind === 'start' ? `  n${number}([${text}])` : `  n${number}[${text}]`;
}

interface Leaving {
  readonly from: number;
  readonly lang: Lang;
}

function arrows(node: PlanNode, numbers: ReadonlyMap<string, number>, { from, lang }: Leaving): string[] {
  const byTarget = new Map<string, string[]>();
  for (const port of nodeOf(node).ports) {
    const to = node.exits[port];
    if (to !== undefined) byTarget.set(to, [...(byTarget.get(to) ?? []), exitInWords(node, port, lang)]);
  }
  const largest = Math.max(...[...byTarget.values()].map(({ length }) => length));
  let isRestTold = false;
  return [...byTarget].map(([to, ports]) => {
    const target = `n${numbers.get(to)}`;
    if (byTarget.size === 1) return `  n${from} --> ${target}`;
    const isRest = !isRestTold && ports.length === largest && ports.length > mostTold;
    isRestTold ||= isRest;
    const when = isRest ? say(lang, 'otherwise', '其他情况') : ports.join(say(lang, ' or ', '或'));
    return `  n${from} -->|${quoted(when)}| ${target}`;
  });
}

/** What is drawn for events that may come at any time, from one cloud. */
function interrupts(plan: Plan, numbers: ReadonlyMap<string, number>, lang: Lang): string[] {
  const ways = caseEventNames.flatMap((event) => {
    const to = plan.interrupts[event];
    if (to === undefined || isFilledIn(to)) return [];
    return [`  any -.->|${quoted(say(lang, `if ${eventInWords(event, lang)}`, `若${eventInWords(event, lang)}`))}| n${numbers.get(to)}`];
  });
  return ways.length === 0 ? [] : [`  any{{${quoted(say(lang, 'At any time', '任何时候'))}}}`, ...ways];
}

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;
