import type { LocalDate } from '@dunwell/rules';
import {
  type Behaviour,
  idlePlan,
  openedPlan,
  originOf,
  type ReportFacts,
  simulateShares,
  strategyReport,
} from '@dunwell/rules/simulation';
import { type Plan, planHash } from '@dunwell/rules/strategy';
import { limitsOfPacks, mostWithin, packsBinding, verify } from '@dunwell/rules/strategy/verify';
import { oneOf, readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { behaviourFrom } from './behaviour-from.ts';
import { datesFrom, lawOf } from './law.ts';
import { contentIn, type OpenPlan, openPlan } from './open-plan.ts';
import { everyPack, packList } from './pack-list.ts';
import { demoCases, fileCases } from './report-cases.ts';

const options = {
  portfolio: { type: 'string' },
  cases: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  'as-of': { type: 'string' },
  packs: { type: 'string' },
  actor: { type: 'string' },
  behaviour: { type: 'string' },
  about: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** What every shipped strategy keeps wherever it runs; stricter local limits are the guard's, which defers. */
const everywhere = 'us-regf,uk-conc,eu-aiact-50,cn-gbt45251,cn-nifa-guide,policy-house';

/** What one report is asked for. */
interface ReportWanted {
  readonly actor: 'collector' | 'creditor';
  /** Packs by reference to prove against. */
  readonly packs?: string;
  readonly portfolio?: string;
  /** Taken from the demo portfolio when no file is given. */
  readonly cases: number;
  readonly asOf: LocalDate;
  readonly days: number;
  readonly seed: number;
  readonly behaviour: Behaviour;
}

/** `dunwell strategy report`: one page on a strategy, for those who decide on it. */
export const strategyReportCommand: Command = {
  usage:
    'S.json [--portfolio P.csv | --cases 500 --as-of YYYY-MM-DD] [--days 90] [--seed 1] [--packs a,b] [--actor collector|creditor] [--behaviour B.json] [--about TEXT] [--lang en|zh] > report.md',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], options);
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const { from: asOf } = datesFrom(values['as-of']);
    const facts = await reportFacts(io, positionals[0]!, {
      actor: oneOf('actor', values.actor ?? 'collector', ['collector', 'creditor']),
      ...(values.packs === undefined ? {} : { packs: values.packs }),
      ...(values.portfolio === undefined ? {} : { portfolio: values.portfolio }),
      cases: wholeNumber('cases', values.cases ?? '500', 1, 10_000),
      asOf,
      days: wholeNumber('days', values.days ?? '90', 1, 730),
      seed: wholeNumber('seed', values.seed ?? '1', 0, 0xffff_ffff),
      behaviour: await behaviourFrom(io, values.behaviour),
    });
    const page = strategyReport(values.about === undefined ? facts : { ...facts, about: values.about }, lang);
    await io.out(values.json ? JSON.stringify({ strategy: facts.plan.strategyId, hash: facts.hash, page }) : page.trimEnd());
    return 0;
  },
};

/** Proves and rehearses one strategy file. @throws BadInput when the strategy or the portfolio cannot be used. */
export async function reportFacts(io: Io, path: string, wanted: ReportWanted): Promise<ReportFacts> {
  const open = await openPlan(io, path);
  return {
    plan: open.plan,
    hash: planHash(open.plan),
    proof: proofOf(open, wanted),
    rehearsal: await rehearsalOf(io, open, wanted),
  };
}

function proofOf({ plan, documents, shelf: { library } }: OpenPlan, { packs, actor, asOf, days }: ReportWanted): ReportFacts['proof'] {
  const { binding, exempt } = packsBinding(packList(packs ?? everywhere), actor);
  const law = lawOf(binding);
  const limits = limitsOfPacks(law.packs);
  const verdict = verify(plan, { limits, contentOf: contentIn(documents), library, during: datesFrom(asOf, days) });
  return { verdict, actor, binding, exempt, footing: law.footing, mostContacts: mostWithin(plan, 7, { hours: limits.hours, library }) };
}

async function rehearsalOf(io: Io, open: OpenPlan, wanted: ReportWanted): Promise<ReportFacts['rehearsal']> {
  const { days, seed, behaviour, portfolio } = wanted;
  const { packs, footing } = lawOf(everyPack());
  const setting = { library: open.shelf.library, contentOf: contentIn(open.documents), days, seed, behaviour, packs };
  const find = async (plan: Plan) =>
    portfolio === undefined ? demoCases({ ...setting, plan }, wanted) : fileCases(io, portfolio, { ...setting, plan });
  const fitting = await find(open.plan);
  const isOpened = fitting.length === 0;
  const plan = isOpened ? openedPlan(open.plan) : open.plan;
  const cases = isOpened ? await find(plan) : fitting;
  if (cases.length === 0) throw new BadInput(`${portfolio ?? 'the demo portfolio'}: holds no case that the strategy could take`);
  // `undefined` only when a listener stops it, and there is none.
  const shares = (of: Plan) => simulateShares({ ...setting, plan: of, cases }) ?? [];
  return {
    shares: shares(plan),
    idleShares: shares(idlePlan(plan)),
    days,
    seed,
    source: portfolio === undefined ? 'demo' : 'file',
    isOpened,
    packs,
    footing,
    behaviour: originOf(behaviour),
  };
}
