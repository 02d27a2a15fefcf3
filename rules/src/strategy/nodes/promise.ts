import { z } from 'zod';
import type { CaseEventName } from '../../case-event.ts';
import type { Facts } from '../../fact/catalogue.ts';
import { addDays, dayMs, instantOf, isDate } from '../../time.ts';
import { defineNode, type Move, type Scene } from '../node-type.ts';
import { localStamp, percent, say, spanInWords, words } from '../words.ts';
import { setting } from './setting.ts';
import { isDue, untilMsOf } from './waiting.ts';

const config = z.strictObject({
  graceDays: setting(z.int().min(0).max(14).default(1), {
    label: 'Grace',
    labelZh: '宽限',
    unit: 'days',
    help: 'Days after the promised date before it counts as broken',
    helpZh: '承诺日后多少天未付才算违约',
  }),
  toleranceShare: setting(z.number().min(0).max(0.5).default(0.05), {
    label: 'Tolerance',
    labelZh: '容差',
    unit: 'share',
    help: 'Share of the amount that may be missing from a kept promise',
    helpZh: '仍视为兑现的最大差额比例',
  }),
  longestDays: setting(z.int().min(1).max(120).default(45), { label: 'Watch at most', labelZh: '最长跟踪', unit: 'days' }),
});
type Config = z.output<typeof config>;

const wakeOn: readonly CaseEventName[] = ['promiseMade', 'paidInFull', 'paidInPart', 'balanceChanged'];

const numeric = (facts: Facts, name: string): number | undefined => {
  const value = facts[name];
  return typeof value === 'number' ? value : undefined;
};

/** When the watch began; a promise made anew while it is watched does not start it again. */
const sinceMs = ({ memo, atMs }: Scene): number => (typeof memo.sinceMs === 'number' ? memo.sinceMs : atMs);

/** End of the last day of grace, in the consumer's zone. */
function deadlineMs({ graceDays, longestDays }: Config, scene: Scene): number | undefined {
  const { facts, zone } = scene;
  const dueOn = facts.promiseDueOn;
  if (facts.openPromise !== true || typeof dueOn !== 'string' || !isDate(dueOn)) return undefined;
  return Math.min(instantOf(zone, addDays(dueOn, graceDays + 1), 0), sinceMs(scene) + longestDays * dayMs);
}

function watch(untilMs: number, scene: Scene): Move<never> {
  const until = localStamp(scene.zone, untilMs);
  return {
    command: { type: 'awaitPromise', untilMs, wakeOn },
    memo: { untilMs, sinceMs: sinceMs(scene) },
    because: words(`Waits for the promised payment until ${until}`, `等待承诺还款至 ${until}`),
  };
}

function judge({ toleranceShare }: Config, scene: Scene): Move<'kept' | 'partlyKept' | 'broken'> | undefined {
  const promisedMinor = numeric(scene.facts, 'promiseAmountMinor');
  const paidMinor = numeric(scene.facts, 'promisePaidMinor') ?? 0;
  const evidence = { promisedMinor: promisedMinor ?? null, paidMinor, toleranceShare };
  const settle = (status: 'kept' | 'partlyKept' | 'broken', en: string, zh: string): Move<typeof status> => ({
    leave: status,
    because: words(en, zh),
    evidence,
    writes: [{ type: 'settlePromise', status }],
  });
  const enoughMinor = (promisedMinor ?? Number.POSITIVE_INFINITY) * (1 - toleranceShare);
  if (paidMinor > 0 && paidMinor >= enoughMinor) return settle('kept', 'The promise was kept', '承诺已兑现');
  if (!isDue(scene)) return undefined;
  return paidMinor > 0
    ? settle('partlyKept', 'Part of the promised amount was paid', '部分兑现')
    : settle('broken', 'The promise was broken', '承诺违约');
}

/** Watches a promise to pay until it is kept, partly kept or broken. */
export const promise = defineNode({
  kind: 'promise',
  version: 0,
  migrations: [],
  config,
  ports: ['kept', 'partlyKept', 'broken', 'noPromise'],
  face: {
    title: { en: 'Promise', zh: '承诺还款' },
    help: { en: 'Waits for a promised payment and judges whether it was kept', zh: '跟踪承诺还款并判断是否兑现' },
    icon: 'handshake',
    group: 'time',
    summary: ({ graceDays, toleranceShare }, lang) =>
      say(
        lang,
        `${spanInWords({ days: graceDays }, lang)} of grace, ${percent(toleranceShare)} tolerance`,
        `宽限${graceDays}天，容差${percent(toleranceShare)}`,
      ),
  },
  listens: () => wakeOn,
  bounds: ({ longestDays }) => ({ minMs: { noPromise: 0 }, maxMs: longestDays * dayMs }),

  enter: (settings, scene) => {
    const untilMs = deadlineMs(settings, scene);
    return untilMs === undefined
      ? { leave: 'noPromise', because: words('There is no open promise', '没有未到期承诺') }
      : watch(untilMs, scene);
  },
  resume: (settings, scene) => {
    const judged = judge(settings, scene);
    if (judged) return judged;
    const renewed = scene.events.some(({ name }) => name === 'promiseMade');
    return watch((renewed ? deadlineMs(settings, scene) : undefined) ?? untilMsOf(scene), scene);
  },
  interrupted: (_settings, { events }) =>
    events.some(({ name }) => name === 'paidInFull') ? [{ type: 'settlePromise', status: 'kept' }] : [],
});
