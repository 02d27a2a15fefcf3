import type { CommandEntry } from './command.ts';

/** Everything `dunwell` can do, in the order `--help` lists it. To add one: a file that exports a `Command`, and a line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'rules eval',
    summary: 'judge facts, one JSON object per line, by a rule set',
    load: async () => (await import('./rules/eval.ts')).rulesEval,
  },
  {
    name: 'rules check',
    summary: 'find gaps, overlaps, shadowed rows and dangerous conditions in a rule set or decision table',
    load: async () => (await import('./rules/check.ts')).rulesCheck,
  },
  {
    name: 'portfolio generate',
    summary: 'write a seeded demo portfolio of people who do not exist, as CSV',
    load: async () => (await import('./portfolio/generate.ts')).portfolioGenerate,
  },
];
