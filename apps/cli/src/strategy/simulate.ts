import { isZone } from '@dunwell/rules';
import { type Pack, packRef } from '@dunwell/rules/policy';
import {
  type Behaviour,
  compare,
  inOrder,
  lifeOf,
  loadByHour,
  originOf,
  type ShareResult,
  shareCount,
  summarise,
} from '@dunwell/rules/simulation';
import { answer } from '../answer.ts';
import { oneOf, readArguments, wholeNumber } from '../arguments.ts';
import { BadInput } from '../bad-input.ts';
import type { Command } from '../command.ts';
import type { Io } from '../io.ts';
import { behaviourFrom } from './behaviour-from.ts';
import { footingAnswer, lawOf } from './law.ts';
import { contentIn, type OpenPlan, openPlan } from './open-plan.ts';
import { everyPack, packList } from './pack-list.ts';
import { casesOfRows, type PartedPortfolio, partPortfolio } from './parted-portfolio.ts';
import { runShares } from './run-shares.ts';

const options = {
  portfolio: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  packs: { type: 'string' },
  compare: { type: 'string' },
  behaviour: { type: 'string' },
  lines: { type: 'string' },
  agents: { type: 'string' },
  zone: { type: 'string' },
  life: { type: 'string' },
  lang: { type: 'string' },
} as const;

/** What one call of the command rehearses. */
interface Setting {
  readonly days: number;
  readonly seed: number;
  readonly packs: readonly Pack[];
  readonly behaviour: Behaviour;
  readonly capacity: { readonly linesPerHour?: number; readonly agentsPerHour?: number };
}

/** `dunwell strategy simulate`: what a strategy would do to a portfolio, with intervals; nobody is reached. */
export const strategySimulate: Command = {
  usage:
    'S.json --portfolio P.csv [--days 90] [--seed 1] [--packs a,b] [--compare T.json] [--behaviour B.json] [--lines PER_HOUR] [--agents PER_HOUR] [--zone UTC] [--life CASE_REF] [--lang en|zh]',
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, ['S.json'], options);
    const { portfolio } = values;
    if (portfolio === undefined) throw new BadInput('--portfolio is missing');
    const lang = oneOf('lang', values.lang ?? 'en', ['en', 'zh']);
    const capacity = {
      ...(values.lines === undefined ? {} : { linesPerHour: wholeNumber('lines', values.lines, 0, 10_000_000) }),
      ...(values.agents === undefined ? {} : { agentsPerHour: wholeNumber('agents', values.agents, 0, 10_000_000) }),
    };
    const days = wholeNumber('days', values.days ?? '90', 1, 730);
    const seed = wholeNumber('seed', values.seed ?? '1', 0, 0xffff_ffff);
    const { packs, footing } = lawOf(values.packs === undefined ? everyPack() : packList(values.packs));
    const behaviour = await behaviourFrom(io, values.behaviour);
    const zone = values.zone ?? 'UTC';
    if (!isZone(zone)) throw new BadInput(`--zone: ${JSON.stringify(zone)} is not a zone such as Europe/London`);
    const first = await openPlan(io, positionals[0]!);
    const second = values.compare === undefined ? undefined : await openPlan(io, values.compare);
    const portfolioParts = await partPortfolio(io, portfolio);
    const setting: Setting = { days, seed, packs, behaviour, capacity };
    if (values.life !== undefined) return tellLife(io, { ...first, portfolio: portfolioParts, caseRef: values.life }, setting);
    const plans = second ? [first, second] : [first];
    const shares = await rehearse(io, plans, setting, portfolioParts);
    const strategies = plans.map(({ plan }, i) => {
      const { load, ...summary } = summarise(plan.strategyId, shares[i]!);
      return { ...summary, load: { ...load, zone, byHour: loadByHour(shares[i]!, zone, days) } };
    });
    const difference = second ? compare(shares[0]!, shares[1]!) : undefined;
    const result = {
      days,
      seed,
      cases: portfolioParts.cases,
      packs: packs.map(packRef),
      restsOn: footingAnswer(footing, lang),
      behaviour: originOf(behaviour),
      strategies,
      ...(difference ? { difference } : {}),
    };
    await answer(io, inOrder({ ...result, strategies: strategies.map((summary) => inOrder(summary)) }), values);
    return 0;
  },
};

function rehearse(io: Io, plans: readonly OpenPlan[], setting: Setting, portfolio: PartedPortfolio): Promise<ShareResult[][]> {
  const strategies = plans.map(({ drawing, documents }) => ({ drawing, documents }));
  return runShares({
    task: { ...setting, strategies, packs: setting.packs.map(packRef) },
    portfolio,
    onShare: (done) => io.err(`${done} of ${shareCount} shares rehearsed`),
  });
}

interface LifeWanted extends OpenPlan {
  readonly portfolio: PartedPortfolio;
  readonly caseRef: string;
}

async function tellLife(io: Io, { plan, shelf, documents, portfolio, caseRef }: LifeWanted, setting: Setting): Promise<0> {
  for (const rows of portfolio.shares) {
    const cases = casesOfRows(portfolio.columns, rows);
    if (!cases.some(({ ref }) => ref === caseRef)) continue;
    const told = lifeOf({ plan, library: shelf.library, contentOf: contentIn(documents), cases, ...setting }, caseRef);
    for (const { atMs, ...entry } of told) await io.out(JSON.stringify({ at: new Date(atMs).toISOString(), ...entry }));
    return 0;
  }
  throw new BadInput(`--life: there is no case ${JSON.stringify(caseRef)} in the portfolio`);
}
