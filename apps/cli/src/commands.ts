import type { CommandEntry } from './command.ts';

/** Everything `dunwell` can do, in the order `--help` lists it. To add one: a file that exports a `Command`, and a line here. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'import cases',
    summary: 'take in a portfolio file; the same file twice changes nothing',
    load: async () => (await import('./import/cases.ts')).importCases,
  },
  {
    name: 'import payments',
    summary: 'take in a payment file; each payment reaches its running case within seconds',
    load: async () => (await import('./import/payments.ts')).importPayments,
  },
  {
    name: 'import contacts',
    summary: 'take contacts made by an agency, a lender or a branch into the one ledger, where every limit counts them',
    load: async () => (await import('./import/contacts.ts')).importContacts,
  },
  {
    name: 'import hand-over-reports',
    summary: 'take in what agencies and law firms say of the cases they were handed: accepted, rejected, returned',
    load: async () => (await import('./import/hand-over-reports.ts')).importHandOverReports,
  },
  {
    name: 'hand-over file',
    summary: 'write the next file of handed-over cases for one agency or law firm',
    load: async () => (await import('./hand-over/file.ts')).handOverFile,
  },
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
    name: 'table import',
    summary: 'read a decision table from CSV, XLSX or DMN; what cannot be said here is refused by its cell',
    load: async () => (await import('./table/import.ts')).tableImport,
  },
  {
    name: 'table export',
    summary: 'write a decision table as CSV, XLSX or DMN',
    load: async () => (await import('./table/export.ts')).tableExport,
  },
  {
    name: 'table check',
    summary: 'find gaps, overlaps and shadowed rows in a decision table kept in any of these files',
    load: async () => (await import('./table/check.ts')).tableCheck,
  },
  {
    name: 'portfolio generate',
    summary: 'write a seeded demo portfolio of people who do not exist, as CSV',
    load: async () => (await import('./portfolio/generate.ts')).portfolioGenerate,
  },
  {
    name: 'guard check',
    summary: 'say whether each proposed contact is lawful, and when it will be',
    load: async () => (await import('./guard/check.ts')).guardCheck,
  },
  {
    name: 'guard deadline',
    summary: 'work out by when something must be done, or until when records must be kept',
    load: async () => (await import('./guard/obligations.ts')).guardDeadline,
  },
  {
    name: 'guard content',
    summary: 'judge whether a message is a limited-content message',
    load: async () => (await import('./guard/obligations.ts')).guardContent,
  },
  {
    name: 'guard aggregate',
    summary: 'judge the share of abandoned calls of a campaign',
    load: async () => (await import('./guard/obligations.ts')).guardAggregate,
  },
  {
    name: 'strategy check',
    summary: 'compile a strategy and list everything that keeps it from running',
    load: async () => (await import('./strategy/check.ts')).strategyCheck,
  },
  {
    name: 'strategy explain',
    summary: 'say in plain sentences what a strategy does',
    load: async () => (await import('./strategy/explain.ts')).strategyExplain,
  },
  {
    name: 'strategy verify',
    summary: 'prove a strategy against policy packs, or show the path on which it would break them',
    load: async () => (await import('./strategy/verify.ts')).strategyVerify,
  },
  {
    name: 'strategy simulate',
    summary: 'rehearse a strategy on a portfolio in virtual time, and compare it with another',
    load: async () => (await import('./strategy/simulate.ts')).strategySimulate,
  },
  {
    name: 'strategy report',
    summary: 'write one page on a strategy: whom it takes, what a rehearsal showed, what is proved, how it runs',
    load: async () => (await import('./strategy/report.ts')).strategyReportCommand,
  },
  {
    name: 'behaviour history',
    summary: 'write what a running Dunwell has lived through, naming nobody, as the history to learn from',
    load: async () => (await import('./behaviour/history.ts')).behaviourHistory,
  },
  {
    name: 'behaviour fit',
    summary: 'learn from past contacts, promises and payments how people behave, for rehearsals',
    load: async () => (await import('./behaviour/fit.ts')).behaviourFit,
  },
  {
    name: 'scorecard train',
    summary: 'train a points card on rows with known outcome',
    load: async () => (await import('./scorecard/train.ts')).scorecardTrain,
  },
  {
    name: 'scorecard score',
    summary: 'score rows by a card, with grade and reasons',
    load: async () => (await import('./scorecard/score.ts')).scorecardScore,
  },
  {
    name: 'scorecard evaluate',
    summary: 'order, truth and stability of a card on rows with known outcome',
    load: async () => (await import('./scorecard/evaluate.ts')).scorecardEvaluate,
  },
  {
    name: 'scorecard import',
    summary: 'take over a points card from PMML or JSON, as a file or into a running Dunwell where it waits for a signature',
    load: async () => (await import('./scorecard/import.ts')).scorecardImport,
  },
  {
    name: 'rollrate estimate',
    summary: 'how accounts move between buckets, step by step and pooled',
    load: async () => (await import('./rollrate/estimate.ts')).rollrateEstimate,
  },
  {
    name: 'script check',
    summary: 'prove a voice script on every path: disclosures, right-party check, exits, wording',
    load: async () => (await import('./script/check.ts')).scriptCheck,
  },
  {
    name: 'script talk',
    summary: 'hold the dialogue of a voice script from the keyboard',
    load: async () => (await import('./script/talk.ts')).scriptTalk,
  },
  {
    name: 'understand',
    summary: 'say what each utterance means: intent, day, amount, mood',
    load: async () => (await import('./script/understand.ts')).understand,
  },
  {
    name: 'why',
    summary: 'why this person was or was not contacted, and when each way is lawful next',
    load: async () => (await import('./why/why.ts')).why,
  },
  {
    name: 'consent give',
    summary: 'record a permission a person gave, with its provenance',
    load: async () => (await import('./consent/give.ts')).consentGive,
  },
  {
    name: 'consent revoke',
    summary: 'end a consent, or refuse whole channels, from this moment on',
    load: async () => (await import('./consent/revoke.ts')).consentRevoke,
  },
  {
    name: 'consent list',
    summary: 'what a person agreed to and refused, with provenance',
    load: async () => (await import('./consent/list.ts')).consentList,
  },
  {
    name: 'stop throw',
    summary: 'stop contact at once: everything, a channel, a strategy, a creditor or a case',
    load: async () => (await import('./stop/throw.ts')).stopThrow,
  },
  {
    name: 'stop lift',
    summary: 'let contact go on that was stopped',
    load: async () => (await import('./stop/lift.ts')).stopLift,
  },
  {
    name: 'stop list',
    summary: 'the stops that stand, and those that were lifted',
    load: async () => (await import('./stop/list.ts')).stopList,
  },
  {
    name: 'decision show',
    summary: 'the record of one decision, in words',
    load: async () => (await import('./decision/show.ts')).decisionShow,
  },
  {
    name: 'decision replay',
    summary: 'decide again from the records and compare byte for byte',
    load: async () => (await import('./decision/replay.ts')).decisionReplay,
  },
  {
    name: 'audit verify',
    summary: 'say whether the chain of acts is intact, here or in an exported file',
    load: async () => (await import('./audit/verify.ts')).auditVerify,
  },
  {
    name: 'audit export',
    summary: 'write the whole chain of acts as one file',
    load: async () => (await import('./audit/export.ts')).auditExport,
  },
  {
    name: 'evidence',
    summary: 'write everything recorded about contacting one person, sealed with the key of the house',
    load: async () => (await import('./evidence/evidence.ts')).evidence,
  },
  {
    name: 'evidence verify',
    summary: 'say whether an evidence file is whole and who sealed it, without any Dunwell',
    load: async () => (await import('./evidence/verify.ts')).evidenceVerify,
  },
  {
    name: 'hold place',
    summary: 'set a legal hold: nothing about the person is erased while it stands',
    load: async () => (await import('./hold/change.ts')).holdPlace,
  },
  {
    name: 'hold lift',
    summary: 'lift the legal hold on a person, with a reason',
    load: async () => (await import('./hold/change.ts')).holdLift,
  },
  {
    name: 'hold list',
    summary: 'list the legal holds, those that stand first',
    load: async () => (await import('./hold/list.ts')).holdList,
  },
  {
    name: 'retention run',
    summary: 'erase persons of whom nothing need be kept, with their files, and say what was kept and why',
    load: async () => (await import('./retention/run.ts')).retentionRun,
  },
  {
    name: 'refusal list',
    summary: 'say how many refusals of erased persons are remembered',
    load: async () => (await import('./refusal/list.ts')).refusalList,
  },
  {
    name: 'refusal lift',
    summary: 'lift what is remembered of one number, address or reference, with a reason',
    load: async () => (await import('./refusal/lift.ts')).refusalLift,
  },
  {
    name: 'artifact hash',
    summary: 'the content hash an artifact file would be signed under',
    load: async () => (await import('./artifact/hash.ts')).artifactHash,
  },
  {
    name: 'artifact diff',
    summary: 'what changed between two versions of an artifact, in words',
    load: async () => (await import('./artifact/diff.ts')).artifactDiff,
  },
  {
    name: 'artifact export',
    summary: 'write an artifact of a running Dunwell, with everything it uses and its signatures, as one sealed file',
    load: async () => (await import('./artifact/export.ts')).artifactExport,
  },
  {
    name: 'artifact import',
    summary: 'bring such a file into a running Dunwell, where it waits for signatures',
    load: async () => (await import('./artifact/import.ts')).artifactImport,
  },
  {
    name: 'artifact sign',
    summary: 'sign a version by its hash, or everything in such a file',
    load: async () => (await import('./artifact/sign.ts')).artifactSign,
  },
  {
    name: 'experiment analyze',
    summary: 'read an experiment: estimates, sequential verdicts, sample ratio, guardrails',
    load: async () => (await import('./experiment/analyze.ts')).experimentAnalyze,
  },
  {
    name: 'stats',
    summary: 'the experiment mathematics, one function at a time',
    load: async () => (await import('./stats/stats.ts')).stats,
  },
  {
    name: 'bench',
    summary: 'measure, as ratios against a baseline in the same run',
    load: async () => (await import('./bench/bench.ts')).bench,
  },
];
