import { channelInWords } from '../../contact-words.ts';
import type { Lang } from '../../lang.ts';
import { channels } from '../../outcome.ts';
import { assumedInWords, calendarsInWords, type Pack } from '../../policy/index.ts';
import type { ProofFacts } from './report-facts.ts';

const texts = {
  en: {
    title: 'What is proved',
    holds: 'Holds on **every** path, loop, timing and time zone',
    fails: '**Not proved.** Some path would break',
    actor: { collector: 'contacting as a third-party collector', creditor: 'contacting as the creditor, in its own name' },
    against: 'against',
    exempt: 'Asks nothing of such an actor',
    lapses: '**A holiday calendar ends**',
    draft: 'draft',
    most: 'Most contacts any one case can come to in 7 days, before the guard holds any back',
    none: 'none',
    stops: (count: number) => `all ${count} stop conditions are heard wherever the case stands, and end contact`,
    statements: (count: number) => `The ${count} statements`,
    join: ', ',
    open: ' (',
    close: ')',
    colon: ': ',
    stop: '.',
  },
  zh: {
    title: '已证明的性质',
    holds: '在**所有**路径、循环、时间与时区下均成立',
    fails: '**未获证明。**某些路径会违反',
    actor: { collector: '以第三方催收机构身份联系', creditor: '以债权人自身名义联系' },
    against: '对照政策包',
    exempt: '对此类主体不作要求',
    lapses: '**节假日日历不足**',
    draft: '草案',
    most: '在合规闸门拦截之前，任一案件7天内最多联系次数',
    none: '无',
    stops: (count: number) => `全部${count}项停止条件在任何位置均会响应，并终止联系`,
    statements: (count: number) => `全部${count}条结论`,
    join: '、',
    open: '（',
    close: '）',
    colon: '：',
    stop: '。',
  },
} as const;

/** What the proof says: against which packs, what holds, what does not, and the most contacts. */
export function proofSection({ verdict, actor, binding, exempt, footing, mostContacts }: ProofFacts, lang: Lang): string[] {
  const t = texts[lang];
  const named = (packs: readonly Pack[]): string =>
    packs.map(({ name, status }) => (status === 'draft' ? `${name[lang]}${t.open}${t.draft}${t.close}` : name[lang])).join(t.join);
  const most = channels.flatMap((channel) => {
    const number = mostContacts[channel];
    return number === undefined ? [] : [`${channelInWords(channel, lang)} ${Number.isFinite(number) ? number : '∞'}`];
  });
  const head = verdict.violations.length === 0 ? t.holds : t.fails;
  const statements = provedInWords(verdict.proved, lang);
  const violations = verdict.violations.map(({ rule, message }) => `- ${rule}${t.colon}${message[lang]}`);
  const lapses = verdict.lapses.map(({ message }) => `- ${message[lang]}`);
  const calendars = calendarsInWords(footing)?.[lang];
  const assumed = assumedInWords(footing).map((words) => words[lang]);
  const lines = [
    `${head}${lang === 'zh' ? '，' : ', '}${t.actor[actor]}${lang === 'zh' ? '，' : ', '}${t.against}${t.colon}${named(binding)}${t.stop}`,
    ...(exempt.length === 0 ? [] : [`${t.exempt}${t.colon}${named(exempt)}${t.stop}`]),
    ...(calendars === undefined ? [] : [calendars]),
    ...(assumed.length === 0 ? [] : [`> ${assumed.join(lang === 'zh' ? '' : ' ')}`]),
    ...(violations.length === 0 ? [] : [[...new Set(violations)].join('\n')]),
    ...(lapses.length === 0 ? [] : [`${t.lapses}${t.colon}\n${lapses.join('\n')}`]),
    `${t.most}${t.colon}**${most.length === 0 ? t.none : most.join(t.join)}**${t.stop}`,
    `<details><summary>${t.statements(statements.length)}</summary>\n\n${statements.map((each) => `- ${each}`).join('\n')}\n\n</details>`,
  ];
  return [`## ${t.title}`, ...lines];
}

/** Statements that several rules share are told once, with the rules; stop conditions are told together. */
function provedInWords(proved: ProofFacts['verdict']['proved'], lang: Lang): string[] {
  const t = texts[lang];
  const stops = proved.filter(({ rule }) => rule.startsWith('stop.'));
  const byWhat = new Map<string, Set<string>>();
  for (const { rule, what } of proved) {
    if (rule.startsWith('stop.')) continue;
    byWhat.set(what[lang], (byWhat.get(what[lang]) ?? new Set()).add(rule));
  }
  const told = [...byWhat].map(([what, rules]) => `${what}${t.open}${[...rules].join(t.join)}${t.close}`);
  return stops.length === 0 ? told : [t.stops(stops.length), ...told];
}
