import type { Lang } from '@dunwell/rules';
import type { House } from '../remote/house.ts';

type Why = Awaited<ReturnType<House['case']['why']['query']>>;
type Way = Why['answers'][number];

const words = {
  en: {
    next: 'next lawful moment',
    never: 'not by waiting',
    noPoint: 'no number or address to use',
    needs: 'needs',
    days: (n: number) => `in ${n} ${n === 1 ? 'day' : 'days'}`,
    month: 'in the calendar month',
    left: (used: number, cap: number, left: number) => `${used} of ${cap} used, ${left} left`,
  },
  zh: {
    next: '下一个合法时刻',
    never: '等待无济于事',
    noPoint: '没有可用的号码或地址',
    needs: '须满足',
    days: (n: number) => `${n} 天内`,
    month: '当月内',
    left: (used: number, cap: number, left: number) => `${cap} 次中已用 ${used} 次，剩余 ${left} 次`,
  },
} as const;

/** The answer for a terminal: the sentence first, then every way with its reasons and budgets. */
export function whyInWords(why: Why, lang: Lang): readonly string[] {
  return [why.sentence[lang], ...(why.asOf ? [why.asOf.words[lang]] : []), ...why.answers.flatMap((way) => wayInWords(way, lang))];
}

function wayInWords(way: Way, lang: Lang): readonly string[] {
  const say = words[lang];
  const name = 'agent' in way && way.agent ? `${way.channel} (${way.agent})` : way.channel;
  if (!way.reachable) return ['', `${name}: ${say.noPoint}`];
  const needs = way.requirements.length > 0 ? [`  ${say.needs}: ${way.requirements.join(', ')}`] : [];
  return [
    '',
    `${name}: ${way.decision}`,
    ...way.explain.map((reason) => `  ${reason.rule}: ${reason.words[lang]} [${reason.cite}]`),
    ...needs,
    ...way.budgets.map(({ rule, used, cap, left, windowDays }) => {
      const window = windowDays === undefined ? say.month : say.days(windowDays);
      return `  ${rule}: ${say.left(used, cap, left)} ${window}`;
    }),
    `  ${say.next}: ${way.nextLocal ?? say.never}`,
  ];
}
