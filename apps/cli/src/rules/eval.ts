import type { Json } from '@dunwell/rules';
import { checkFacts, type FactType } from '@dunwell/rules/fact';
import {
  compileRuleset,
  declaredFacts,
  evaluateReference,
  type FactsIn,
  type RuleEvent,
  type RuleTrace,
  readDocument,
} from '@dunwell/rules/ruleset';
import { oneOf, readArguments } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import { jsonLines } from '../json-input.ts';
import { readRulesetFile, refused } from './read-ruleset-file.ts';

interface Judged {
  readonly events: readonly RuleEvent[];
  readonly trace: () => readonly RuleTrace[];
}
type Judge = (facts: FactsIn) => Judged | Promise<Judged>;

/** `dunwell rules eval`: one verdict per line of facts, in order. */
export const rulesEval: Command = {
  usage: 'RULESET.json [--engine compiled|reference] [--trace] < facts.ndjson',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['RULESET.json'], { engine: { type: 'string' }, trace: { type: 'boolean' } });
    const path = positionals[0]!;
    const engine = oneOf('engine', values.engine ?? 'compiled', ['compiled', 'reference']);
    const document = await readRulesetFile(io, path);
    const judge = engine === 'reference' ? referenceJudge(document, path) : compiledJudge(document, path);
    const declared = declaredFacts(document);
    if (declared.issues.length > 0) throw refused(path, declared.issues);
    for await (const { where, value } of jsonLines(io.stdin)) {
      const { events, trace } = await judged(judge, checkedFacts(value, where, declared.facts ?? []), where);
      await io.out(JSON.stringify({ events, outcome: events[0]?.type ?? null, ...(values.trace ? { trace: trace() } : {}) }));
    }
    return 0;
  },
};

function compiledJudge(document: Json, path: string): Judge {
  const compiled = compileRuleset(document);
  if (!compiled.ok) throw refused(path, compiled.issues);
  const { evaluator } = compiled;
  return (facts) => ({ events: evaluator.events(facts), trace: () => evaluator.trace(facts) });
}

function referenceJudge(document: Json, path: string): Judge {
  const read = readDocument(document);
  if (!read.ok) throw refused(path, read.issues);
  return async (facts) => {
    const { events, trace } = await evaluateReference(read, facts);
    return { events, trace: () => trace };
  };
}

/** Facts as one object; those the document declares must be of the types it says. */
function checkedFacts(facts: unknown, where: string, types: readonly FactType[]): FactsIn {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) throw new BadInput(`${where}: facts must be one JSON object`);
  if (Object.hasOwn(facts, '')) throw new BadInput(`${where}: a fact needs a name`);
  const faults = checkFacts(facts as FactsIn, types);
  if (faults.length > 0) throw new BadInput(...faults.map(({ name, message }) => `${where}: ${name}: ${message.en}`));
  return facts as FactsIn;
}

async function judged(judge: Judge, facts: FactsIn, where: string): Promise<Judged> {
  try {
    return await judge(facts);
  } catch (fault) {
    throw new BadInput(`${where}: a condition cannot be judged on these facts (${fault instanceof Error ? fault.message : String(fault)})`);
  }
}
