import { z } from 'zod';
import type { Facts } from '../../fact/catalogue.ts';
import { addDays, localTime } from '../../time.ts';
import { defineNode } from '../node-type.ts';
import { say, words } from '../words.ts';
import { setting } from './setting.ts';

const config = z
  .strictObject({
    ladder: setting(z.array(z.int().min(1).max(60)).min(1).max(10), {
      label: 'Payments, best offer first',
      labelZh: '期数阶梯',
      unit: 'payments',
      help: 'The first number of payments whose amount lies between floor and ceiling is offered',
      helpZh: '按顺序选择第一个每期金额在上下限之间的期数',
    }),
    floorMinor: setting(z.int().min(1), { label: 'Least payment', labelZh: '每期下限', unit: 'minor' }),
    ceilingMinor: setting(z.int().min(1), { label: 'Most payment', labelZh: '每期上限', unit: 'minor' }),
    firstAfterDays: setting(z.int().min(0).max(60).default(7), { label: 'First payment after', labelZh: '首期间隔', unit: 'days' }),
    everyDays: setting(z.int().min(7).max(31).default(30), { label: 'Then every', labelZh: '每期间隔', unit: 'days' }),
  })
  .refine(({ floorMinor, ceilingMinor }) => floorMinor <= ceilingMinor, { path: ['ceilingMinor'], error: 'not below the least payment' });
type Offer = z.output<typeof config>;

const balance = ({ balanceMinor }: Facts): number => (typeof balanceMinor === 'number' && balanceMinor > 0 ? balanceMinor : 0);

/** The first rung whose equal payments lie between floor and ceiling. */
const rungOf = ({ ladder, floorMinor, ceilingMinor }: Offer, balanceMinor: number): number | undefined =>
  ladder.find((payments) => {
    const eachMinor = Math.floor(balanceMinor / payments);
    return eachMinor >= floorMinor && Math.ceil(balanceMinor / payments) <= ceilingMinor;
  });

/** Equal payments in whole minor units; the remainder goes to the first ones, so that they add up exactly. */
function schedule({ firstAfterDays, everyDays }: Offer, payments: number, balanceMinor: number, today: string) {
  const eachMinor = Math.floor(balanceMinor / payments);
  const remainder = balanceMinor - eachMinor * payments;
  return Array.from({ length: payments }, (_, i) => ({
    dueOn: addDays(today, firstAfterDays + i * everyDays),
    amountMinor: eachMinor + (i < remainder ? 1 : 0),
  }));
}

/** Works out a payment plan the person can be offered, between a floor and a ceiling that were signed. */
export const offer = defineNode({
  kind: 'offer',
  version: 0,
  migrations: [],
  config,
  ports: ['offered', 'noFit'],
  face: {
    title: { en: 'Offer a plan', zh: '分期方案' },
    help: { en: 'Works out a payment plan within signed limits', zh: '在批准的限额内计算分期方案' },
    icon: 'badge-percent',
    group: 'people',
    summary: ({ ladder }, lang) => say(lang, `${ladder.join(' / ')} payments`, `${ladder.join(' / ')}期`),
  },
  bounds: () => ({}),

  enter: (settings, { facts, zone, atMs }) => {
    const balanceMinor = balance(facts);
    const payments = rungOf(settings, balanceMinor);
    if (payments === undefined)
      return { leave: 'noFit', because: words('No plan fits this balance', '没有适合该余额的方案'), evidence: { balanceMinor } };
    const planOfPayments = schedule(settings, payments, balanceMinor, localTime(zone, atMs).date);
    return {
      leave: 'offered',
      because: words(`Plan of ${payments} payments`, `${payments}期方案`),
      evidence: { balanceMinor, payments },
      writes: [{ type: 'offer', planOfPayments }],
    };
  },
});
