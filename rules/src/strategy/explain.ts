import { caseEventNames } from '../case-event.ts';
import type { Lang } from '../lang.ts';
import { isFilledIn } from './compile/stop-conditions.ts';
import { eventInWords } from './event-words.ts';
import { nodeOf } from './node-of.ts';
import type { Plan, PlanNode } from './plan.ts';
import { exitInWords } from './port-words.ts';
import { readingOrder } from './reading-order.ts';
import { say } from './words.ts';

/** Exits with the same target read as one. */
function exitsInWords(node: PlanNode, numbers: ReadonlyMap<string, number>, lang: Lang): string {
  const byTarget = new Map<string, string[]>();
  for (const port of nodeOf(node).ports) {
    const to = node.exits[port];
    if (to !== undefined) byTarget.set(to, [...(byTarget.get(to) ?? []), exitInWords(node, port, lang)]);
  }
  const parts = [...byTarget].map(([to, ports]) => {
    const step = numbers.get(to)!;
    // One way out needs no condition.
    if (byTarget.size === 1) return say(lang, `then step ${step}`, `然后第${step}步`);
    return say(lang, `${ports.join(' or ')}, step ${step}`, `${ports.join('或')}，第${step}步`);
  });
  return parts.join(say(lang, '; ', '；'));
}

function does(node: PlanNode, lang: Lang): string {
  const { title, summary } = nodeOf(node);
  const name = node.label ? `${node.label} (${title[lang]})` : title[lang];
  return `${name}${say(lang, ': ', '：')}${summary(lang)}`;
}

function sentence(id: string, node: PlanNode, numbers: ReadonlyMap<string, number>, lang: Lang): string {
  const exits = exitsInWords(node, numbers, lang);
  const stop = say(lang, '.', '。');
  const after = exits === '' ? '' : `${say(lang, ' ', '')}${exits.charAt(0).toUpperCase()}${exits.slice(1)}${stop}`;
  return `${numbers.get(id)}. ${does(node, lang)}${stop}${after}`;
}

/** A strategy in plain sentences: its name, one sentence per drawn node, then what happens at any time. */
export function explain(plan: Plan, lang: Lang): readonly string[] {
  const order = readingOrder(plan);
  const numbers = new Map(order.map((id, i) => [id, i + 1]));
  const steps = order.map((id) => sentence(id, plan.nodes[id]!, numbers, lang));
  const stops = caseEventNames.flatMap((event) => {
    const to = plan.interrupts[event];
    if (to === undefined) return [];
    const when = eventInWords(event, lang);
    const then = isFilledIn(to) ? does(plan.nodes[to]!, lang) : say(lang, `step ${numbers.get(to)}`, `第${numbers.get(to)}步`);
    return [say(lang, `At any time, if ${when}: ${then}.`, `任何时候，若${when}：${then}。`)];
  });
  return [plan.name, ...steps, ...stops];
}
