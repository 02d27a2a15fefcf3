import { packById } from '../src/policy/index.ts';
import type { Graph } from '../src/strategy/graph.ts';
import { compile, planHash } from '../src/strategy/index.ts';
import { limitsOfPacks, verify } from '../src/strategy/verify/index.ts';

declare const performance: { now(): number };
declare const console: { log(text: string): void };

/** Rounds of call, message, repeat and wait behind each other, about `size` nodes. */
function longStrategy(size: number): unknown {
  const nodes: Record<string, unknown> = {
    start: { kind: 'start', label: '', config: {} },
    end: { kind: 'end', label: '', config: { outcome: 'done' } },
  };
  const edges: Graph['edges'] = [];
  const add = (id: string, kind: string, config: object): void => {
    nodes[id] = { kind, label: '', config };
  };
  const stages = Math.floor((size - 2) / 5);
  const first = (stage: number): string => (stage < stages ? `rest${stage}` : 'end');
  edges.push({ from: 'start', port: 'next', to: first(0) });
  for (let stage = 0; stage < stages; stage++) {
    add(`rest${stage}`, 'wait', { until: 'localTime', time: `${10 + (stage % 8)}:00`, daysAhead: 8 });
    add(`call${stage}`, 'call', { scriptId: 'early-stage' });
    add(`again${stage}`, 'repeat', { times: 3 });
    add(`pause${stage}`, 'wait', { days: 1 + (stage % 3) });
    add(`sms${stage}`, 'message', { channel: 'sms', templateId: 'early-plain-sms' });
    edges.push({ from: `rest${stage}`, port: 'elapsed', to: `call${stage}` });
    for (const port of ['voicemail', 'noAnswer', 'failed', 'unreachable', 'withheld'])
      edges.push({ from: `call${stage}`, port, to: `again${stage}` });
    for (const port of ['promised', 'spoke']) edges.push({ from: `call${stage}`, port, to: `sms${stage}` });
    edges.push({ from: `again${stage}`, port: 'again', to: `pause${stage}` }, { from: `again${stage}`, port: 'done', to: `sms${stage}` });
    edges.push({ from: `pause${stage}`, port: 'elapsed', to: `call${stage}` });
    for (const port of ['sent', 'failed', 'unreachable', 'withheld']) edges.push({ from: `sms${stage}`, port, to: first(stage + 1) });
  }
  return { format: 'dunwell.strategy/1', id: 'long', name: 'long', start: 'start', nodes, edges, interrupts: [] };
}

const limits = limitsOfPacks(['us-regf', 'us-tcpa'].map((ref) => packById(ref)!));
const msOf = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Grows with the size of the strategy; the unit is hashing the same plan in the same run, so machines compare. */
for (const size of [50, 100, 200]) {
  const compiled = compile(longStrategy(size), ({ kind, id }) => ({ hash: `${kind}-${id}` }));
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message.en).join('; '));
  const { plan } = compiled;
  const verdict = verify(plan, { limits });
  const proofMs = msOf(() => verify(plan, { limits }));
  const hashMs = msOf(() => {
    for (let i = 0; i < 50; i++) planHash(plan);
  });
  const { ok, statesExplored } = verdict;
  console.log(
    JSON.stringify({
      nodes: Object.keys(plan.nodes).length,
      ok,
      statesExplored,
      proofMs: Math.round(proofMs),
      hashesOfThePlanPerProof: Math.round((50 * proofMs) / hashMs),
    }),
  );
}
