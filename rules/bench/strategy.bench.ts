import type { Json } from '../src/json.ts';
import { compile, type Plan, planHash, type Resolve, type RuleEvaluator, shelfOf, step } from '../src/strategy/index.ts';

/**
 * One decision on a strategy of forty nodes that are walked in one go, and the hash of a strategy of five hundred. Both
 * as ratios against plain JSON work on the same values in the same run: reading the facts of a decision, and writing
 * the plan.
 */
declare const process: { cpuUsage(): { readonly user: number; readonly system: number } };
declare const console: { log(text: string): void };

const rules: Json = {
  format: 'dunwell.table/1',
  id: 'risk',
  name: 'Risk',
  inputs: [{ fact: 'daysPastDue' }, { fact: 'balanceMinor' }],
  rows: [
    { when: [{ atLeast: 30 }, { atLeast: 100_000 }], outcome: 'high' },
    { when: [null, null], outcome: 'low' },
  ],
};
const shelf = shelfOf(({ kind }) => (kind === 'ruleset' ? rules : undefined));
const resolve: Resolve = (ref) => (ref.kind === 'ruleset' ? shelf.resolve(ref) : { hash: ref.id });

/** Decide after decide, each either way onward, to a call at the end. */
function chain(length: number): Plan {
  const ids = Array.from({ length: length - 3 }, (_, i) => `ask${i}`);
  const ports = ['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'];
  const compiled = compile(
    {
      format: 'dunwell.strategy/1',
      id: 'chain',
      name: 'Chain',
      start: 'start',
      nodes: {
        start: { kind: 'start' },
        ...Object.fromEntries(ids.map((id) => [id, { kind: 'decide', config: { rulesetId: 'risk', outcomes: ['high', 'low'] } }])),
        ring: { kind: 'call', config: { scriptId: 'early-stage' } },
        end: { kind: 'end', config: { outcome: 'over' } },
      },
      edges: [
        { from: 'start', port: 'next', to: ids[0] },
        ...ids.flatMap((from, i) => ['high', 'low', 'otherwise'].map((port) => ({ from, port, to: ids[i + 1] ?? 'ring' }))),
        ...ports.map((port) => ({ from: 'ring', port, to: 'end' })),
      ],
    },
    resolve,
  );
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message.en).join('\n'));
  return compiled.plan;
}

const facts = Object.fromEntries([
  ['daysPastDue', 45],
  ['balanceMinor', 123_456],
  ...Array.from({ length: 35 }, (_, i) => [`fact${i}`, i]),
]);
const factsText = JSON.stringify(facts);
const forty = chain(40);
const fiveHundred = chain(500);
const evaluator: RuleEvaluator = shelf.library.ruleset('risk');

const decide = () =>
  step({
    plan: forty,
    library: { ...shelf.library, ruleset: () => evaluator },
    state: null,
    reply: { type: 'started' },
    events: [],
    caseId: 'case',
    consumerId: 'consumer',
    atMs: 1_777_900_000_000,
    zone: 'America/New_York',
    facts,
  });

/** CPU time of this process: wall time would measure the neighbours. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timesMs(run: () => unknown, runs: number): number[] {
  for (let i = 0; i < runs / 10; i++) run();
  return Array.from({ length: runs }, () => {
    const from = cpuMs();
    run();
    return cpuMs() - from;
  }).sort((a, b) => a - b);
}
const at = (times: readonly number[], share: number): number => times[Math.floor(times.length * share)]!;
const rounded = (n: number): number => Number(n.toPrecision(3));

const decision = timesMs(decide, 20_000);
const reading = timesMs(() => JSON.parse(factsText), 5000);
const hash = timesMs(() => planHash(fiveHundred), 100);
const writing = timesMs(() => JSON.stringify(fiveHundred), 100);

console.log(
  JSON.stringify({
    nodesWalked: decide().trace.length,
    decisionP50Ms: rounded(at(decision, 0.5)),
    decisionP99Ms: rounded(at(decision, 0.99)),
    decisionTimesReadingItsFacts: rounded(at(decision, 0.5) / at(reading, 0.5)),
    hashOf500NodesP50Ms: rounded(at(hash, 0.5)),
    hashTimesWritingThePlan: rounded(at(hash, 0.5) / at(writing, 0.5)),
  }),
);
