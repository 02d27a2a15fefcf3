import { Engine } from 'json-rules-engine';
import type { Json } from '../src/json.ts';
import { closureProgram, generateProgram, type Program, readDocument } from '../src/ruleset/index.ts';
import { fiftyCases } from './fifty-cases.ts';
import document from './fifty-rules.json';
import { type FiftyFacts, fiftyRulesByHand } from './fifty-rules-by-hand.ts';

/**
 * Collect-all decisions by fifty rules on thirty-seven facts, as ratios within one run: the compiled rules against the
 * same rules written by hand, and against json-rules-engine. Every answer is compared before anything is timed.
 */
declare const performance: { now(): number };
declare const console: { log(text: string): void };

const read = readDocument(document as unknown as Json);
if (!read.ok) throw new Error('fifty-rules.json does not read');
const cases = fiftyCases(2_000, 20_261_122);
const facts = cases as unknown as Readonly<Record<string, unknown>>[];
const engine = new Engine(document.rules as ConstructorParameters<typeof Engine>[0], { allowUndefinedFacts: true });
const names = read.ruleset.rules.map((rule) => String(rule.name));

const judge = (program: Program) => (index: number) => (program.isPlain(facts[index]!) ? program.all(facts[index]!) : []);
const contenders = {
  byHand: (index: number) => fiftyRulesByHand(cases[index] as FiftyFacts),
  compiled: judge(generateProgram(read.ruleset)),
  closures: judge(closureProgram(read.ruleset)),
};

for (let i = 0; i < cases.length; i++) {
  const expected = contenders.byHand(i).join();
  if (contenders.compiled(i).join() !== expected || contenders.closures(i).join() !== expected) throw new Error(`case ${i} differs`);
}
for (let i = 0; i < 50; i++) {
  const { results } = await engine.run({ ...facts[i] });
  const hits = results.map(({ name }) => names.indexOf(name)).sort((a, b) => a - b);
  if (hits.join() !== contenders.byHand(i).join()) throw new Error(`case ${i} differs from json-rules-engine`);
}

let hits = 0;

/** Decisions per second over about that many milliseconds. */
function rate(decide: (index: number) => number[], ms: number): number {
  const from = performance.now();
  let done = 0;
  while (performance.now() - from < ms) {
    for (let i = 0; i < cases.length; i++) hits += decide(i).length;
    done += cases.length;
  }
  return (done / (performance.now() - from)) * 1000;
}

async function referenceRate(runs: number): Promise<number> {
  const from = performance.now();
  for (let i = 0; i < runs; i++) hits += (await engine.run({ ...facts[i % facts.length] })).results.length;
  return (runs / (performance.now() - from)) * 1000;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

for (const decide of Object.values(contenders)) rate(decide, 200);
const rounds: { byHand: number; compiled: number; closures: number; reference: number }[] = [];
for (let round = 0; round < 5; round++) {
  rounds.push({
    byHand: rate(contenders.byHand, 200),
    compiled: rate(contenders.compiled, 200),
    closures: rate(contenders.closures, 200),
    reference: await referenceRate(150),
  });
}
const ratio = (of: (round: (typeof rounds)[number]) => number): number => Number(median(rounds.map(of)).toPrecision(3));
console.log(
  JSON.stringify({
    rules: names.length,
    facts: Object.keys(cases[0]!).length,
    compiledPerSecond: Math.round(median(rounds.map(({ compiled }) => compiled))),
    timesSlowerThanByHand: ratio(({ byHand, compiled }) => byHand / compiled),
    timesFasterThanJsonRulesEngine: ratio(({ compiled, reference }) => compiled / reference),
    closuresTimesFasterThanJsonRulesEngine: ratio(({ closures, reference }) => closures / reference),
    hits,
  }),
);
