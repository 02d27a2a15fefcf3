import { addressStateInWords, channelInWords, type Lang, requirementInWords } from '@dunwell/rules';
import type { House } from '../remote/house.ts';

type Why = Awaited<ReturnType<House['case']['why']['query']>>;
type Way = Why['answers'][number];

const words = {
  en: {
    next: 'next lawful moment',
    never: 'not by waiting',
    needs: 'needs',
    answers: { ALLOW: 'yes', REQUIRE: 'yes, on conditions', DEFER: 'later', BLOCK: 'no' },
    agents: { ai_voice: 'by the voice robot', human: 'by a person' },
    days: (n: number) => `in ${n} ${n === 1 ? 'day' : 'days'}`,
    month: 'in the calendar month',
    left: (used: number, cap: number, left: number) => `${used} of ${cap} used, ${left} left`,
  },
  zh: {
    next: '下一个合法时刻',
    never: '等待无济于事',
    needs: '须满足',
    answers: { ALLOW: '可以', REQUIRE: '满足条件可以', DEFER: '稍后', BLOCK: '不可以' },
    agents: { ai_voice: '语音机器人', human: '人工' },
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
  const noun = channelInWords(way.channel, lang);
  const name = 'agent' in way && way.agent ? `${noun} ${say.agents[way.agent]}` : noun;
  const nowhere = addressStateInWords(way.address, way.channel, lang);
  const needs = way.requirements.map((one) => `  ${say.needs}: ${requirementInWords(one, lang)} (${one})`);
  return [
    '',
    `${name}: ${say.answers[way.decision]} (${way.decision})`,
    ...(nowhere ? [`  ${nowhere}`] : []),
    ...way.explain.map((reason) => `  ${reason.words[lang]} (${reason.rule}) [${reason.cite}]`),
    ...needs,
    ...way.budgets.map(({ rule, used, cap, left, windowDays }) => {
      const window = windowDays === undefined ? say.month : say.days(windowDays);
      return `  ${say.left(used, cap, left)} ${window} (${rule})`;
    }),
    `  ${say.next}: ${way.nextLocal ?? say.never}`,
  ];
}
