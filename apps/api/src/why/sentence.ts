import type { lastTries } from '@dunwell/db/case-lookup';
import { type AddressState, addressStateInWords, attemptInWords, type Lang, requirementInWords, type Words } from '@dunwell/rules';
import type { Judged, Way } from './judge.ts';
import { localText } from './local-text.ts';

/** One way with what the guard says to it, and whether there is somewhere to send to. */
interface WayJudged {
  readonly way: Way;
  readonly address: AddressState;
  readonly judged: Judged;
}

interface Told {
  readonly ref: string;
  readonly zone: string;
  readonly atMs: number;
  readonly tries: Awaited<ReturnType<typeof lastTries>>;
  readonly ways: readonly WayJudged[];
}

const names: Readonly<Record<string, Words>> = {
  'call ai_voice': { en: 'a call by the robot', zh: '机器人致电' },
  'call human': { en: 'a call by a person', zh: '人工致电' },
  call: { en: 'a call', zh: '致电' },
  sms: { en: 'an SMS', zh: '短信' },
  email: { en: 'an e-mail', zh: '电子邮件' },
  letter: { en: 'a letter', zh: '信函' },
  push: { en: 'a push message', zh: '推送消息' },
};

const nameOf = (channel: string, agent?: string | null): Words =>
  names[`${channel} ${agent}`] ?? names[channel] ?? { en: channel, zh: channel };

/** The answer for people: what happened last and why, and when each way is lawful next. */
export function sentenceOf(told: Told): Words {
  const last = lastOf(told);
  const next = told.ways.map((one) => nextOf(one, told));
  return {
    en: `Case ${told.ref}: ${last.en} Next lawful moment: ${next.map(({ en }) => en).join('; ')}.`,
    zh: `案件 ${told.ref}：${last.zh}下一个合法时刻：${next.map(({ zh }) => zh).join('；')}。`,
  };
}

function lastOf({ tries: { made, withheld }, zone }: Told): Words {
  if (withheld && (!made || withheld.atMs > made.atMs)) {
    const name = nameOf(withheld.channel);
    const at = localText(withheld.atMs, zone);
    const why = reasonsOf((withheld.explain as readonly { words: Words }[]).slice(0, 1));
    return { en: `not contacted on ${at}: ${name.en} was held back. ${why.en}`, zh: `${at} 未联系：${name.zh}被拦下。${why.zh}` };
  }
  if (!made) return { en: 'nobody has tried to make contact yet.', zh: '尚无人尝试联系。' };
  const name = nameOf(made.channel, made.agent);
  const at = localText(made.atMs, zone);
  const outcome = made.note ?? attemptInWords(made);
  return {
    en: `contacted on ${at} by ${name.en.replace(/^an? /, '')}: ${ended(outcome.en, '.')}`,
    zh: `${at} 以${name.zh}联系：${ended(outcome.zh, '。')}`,
  };
}

function nextOf({ way, address, judged }: WayJudged, { zone, atMs }: Told): Words {
  const name = nameOf(way.channel, 'agent' in way ? way.agent : undefined);
  const nowhere = (lang: Lang): string => (address === 'usable' ? '' : bare(addressStateInWords(address, way.channel, lang)));
  const say = (en: string, zh: string): Words => ({
    en: [`${name.en.replace(/^an? /, '')} — ${en}`, uncapped(nowhere('en'))].filter(Boolean).join('; but '),
    zh: [`${name.zh}——${zh}`, nowhere('zh')].filter(Boolean).join('，但'),
  });
  const needs = (lang: Lang, between: string): string => judged.requirements.map((one) => requirementInWords(one, lang)).join(between);
  const [needsEn, needsZh] = needs('en', '; ') ? [`, if: ${needs('en', '; ')}`, `，须：${needs('zh', '；')}`] : ['', ''];
  if (judged.nextAtMs === null) {
    const why = reasonsOf(judged.explain.slice(0, 1));
    return say(`not by waiting: ${bare(why.en)}`, `等待无济于事：${bare(why.zh)}`);
  }
  if (judged.nextAtMs <= atMs) return say(`now${needsEn}`, `现在${needsZh}`);
  const at = localText(judged.nextAtMs, zone);
  return say(`${at}${needsEn}`, `${at}${needsZh}`);
}

/** In the sentence the gravest reason stands for all; the list below it has the rest. */
const reasonsOf = (explain: readonly { readonly words: Words }[]): Words => ({
  en: [...new Set(explain.map(({ words }) => ended(words.en, '.')))].join(' '),
  zh: [...new Set(explain.map(({ words }) => ended(words.zh, '。')))].join(''),
});

const uncapped = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const bare = (text: string): string => text.replace(/[.。]$/, '');
const ended = (text: string, stop: string): string => `${bare(text)}${stop}`;
