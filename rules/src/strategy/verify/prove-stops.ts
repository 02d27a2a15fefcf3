import type { CaseEventName } from '../../case-event.ts';
import { type Breach, type Claim, nothing, words } from './claim.ts';
import type { Ground } from './ground.ts';
import type { Stop } from './most-contacts.ts';
import type { ProofContact, ProofNode } from './proof-graph.ts';

/** After these no contact to collect may follow unless a person has decided so. */
const noContactAfter: readonly CaseEventName[] = [
  'consumerDeceased',
  'bankruptcyFiled',
  'attorneyNamed',
  'stopRequested',
  'caseRecalled',
  'paidInFull',
  'disputeRaised',
];
/** These must lead somewhere: the strategy may not simply carry on. */
const mustBeHeard: readonly CaseEventName[] = [...noContactAfter, 'wrongPerson', 'hardshipRaised', 'complaintMade'];

const collects = ({ purpose }: ProofContact): boolean => purpose === undefined || purpose === 'collect';

/** A person or a hold with a review date stands between the event and whatever follows. */
const isCareful = (node: ProofNode): boolean => node.isPerson || node.kind === 'hold';

/** Proves that every stop condition is heard wherever the case stands, and that nothing is sent to collect after it. */
export function proveStops({ graph }: Ground): Claim {
  const breaches: Breach[] = [];
  const proved: Claim['proved'][number][] = [];
  let states = 0;
  for (const event of mustBeHeard) {
    const rule = `stop.${event}`;
    const interrupt = graph.interrupts.find((each) => each.event === event);
    if (!interrupt) {
      const message = words(`nothing happens on ${event}: the case would carry on`, `发生 ${event} 时没有处理，案件会继续推进`);
      breaches.push({ rule, stops: [stopAt(graph.start, '')], message });
      continue;
    }
    const { path, visited } = noContactAfter.includes(event)
      ? contactAfter(graph.nodes, interrupt.to, event)
      : { path: undefined, visited: 0 };
    states += visited;
    if (path) {
      const message = words(`contact to collect after ${event}`, `${event} 之后仍进行催收联系`);
      breaches.push({ rule, stops: [stopAt(graph.start, ''), ...path], message });
    } else
      proved.push({
        rule,
        what: words(`${event} is heard wherever the case stands, and ends contact`, `无论案件处于何处，${event} 都会被处理并停止催收联系`),
      });
  }
  return { ...nothing, breaches, proved, states };
}

const stopAt = (at: number, by: string, hasContact = false): Stop => ({ at, minute: 0, by, contacts: hasContact ? 1 : 0, hasContact });

function contactAfter(nodes: readonly ProofNode[], to: number, event: string): { path: Stop[] | undefined; visited: number } {
  const paths: Stop[][] = [[stopAt(to, event)]];
  const seen = new Set([to]);
  for (const path of paths) {
    const last = path.at(-1)!;
    const node = nodes[last.at]!;
    if (node.contacts.some(collects))
      return { path: [...path.slice(0, -1), { ...last, contacts: 1, hasContact: true }], visited: seen.size };
    if (isCareful(node)) continue;
    for (const { port, to: next, minMinutes } of node.exits) {
      if (seen.has(next)) continue;
      seen.add(next);
      paths.push([...path, { ...stopAt(next, port), minute: last.minute + minMinutes }]);
    }
  }
  return { path: undefined, visited: seen.size };
}
