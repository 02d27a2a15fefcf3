import type { Chance, Consumer } from './draw-consumer.ts';
import type { Person } from './profile.ts';

/** What a consumer does after the robot has spoken. */
export type Answer =
  | { readonly type: 'says'; readonly text: string; readonly thinkSeconds: number }
  | { readonly type: 'presses'; readonly digit: string; readonly thinkSeconds: number }
  | { readonly type: 'keepsSilent' }
  | { readonly type: 'hangsUp'; readonly thinkSeconds: number };

type Question = 'identity' | 'day' | 'amount' | 'confirm' | 'person' | 'pay' | 'other';

const questions: readonly (readonly [Question, RegExp])[] = [
  ['identity', /am i speaking|speaking with|本人/i],
  ['confirm', /is that right|is that correct|对吗/i],
  ['day', /(which|what) day|when will you|哪一天|什么时候/i],
  ['amount', /how much|(what|smaller|small) amount|还多少|小额可以先还/i],
  ['person', /person to help|talk with a person|转接人工协助|由专人/i],
  ['pay', /can you (pay|settle)|可以还清|方便还款|一次还清/i],
];

/** The last question in what was said: people answer that one. */
function questionIn(heard: string): Question {
  const last =
    heard
      .split(/(?<=[.?!。？！])/)
      .filter((s) => /[?？]\s*$/.test(s))
      .at(-1) ?? heard;
  return questions.find(([, pattern]) => pattern.test(last))?.[0] ?? 'other';
}

const oneOf = (texts: readonly string[], chance: Chance): string => texts[Math.floor(chance() * texts.length)]!;

/** The largest amount named so far, in whole units: what the person is asked for. */
function askedFor(heard: string): number {
  const amounts = [
    ...heard.matchAll(/([\d,]+(?:\.\d+)?)\s*(?:US dollars|dollars|美元|人民币|元|euros|British pounds|[A-Z][a-z]+ [a-z]+s\b)/g),
  ];
  return Math.max(0, ...amounts.map(([, digits]) => Number(digits!.replaceAll(',', ''))));
}

const days = {
  en: ['tomorrow', 'on Friday', 'next Monday', 'in three days', 'next Friday', 'in 10 days'],
  zh: ['明天', '周五', '下周一', '三天后', '下周五', '十天后'],
};

interface Scene {
  readonly isZh: boolean;
  readonly question: Question;
  readonly heard: string;
  readonly chance: Chance;
}

function pays(share: number): (scene: Scene) => string {
  return ({ isZh, question, heard, chance }) => {
    const amount = Math.max(20, Math.round((askedFor(heard) * share) / 10) * 10);
    const day = oneOf(isZh ? days.zh : days.en, chance);
    switch (question) {
      case 'pay':
        if (share === 1 && chance() < 0.5) return isZh ? '可以' : 'Yes, I can do that.';
        return isZh ? `我${day}先还${amount}元` : `I can pay ${amount} dollars ${day}.`;
      case 'day':
        return isZh ? `${day}吧` : `${day}, I think.`;
      case 'amount':
        return isZh ? `${amount}元` : `${amount} dollars.`;
      case 'person':
        return isZh ? '不用了' : 'No, thank you.';
      default:
        return isZh ? '对的' : 'Yes, that is right.';
    }
  };
}

const always =
  (en: readonly string[], zh: readonly string[]): ((scene: Scene) => string) =>
  ({ isZh, chance }) =>
    oneOf(isZh ? zh : en, chance);

const lines: Readonly<Record<Exclude<Person, 'hangsUp' | 'silent'>, (scene: Scene) => string>> = {
  promises: pays(1),
  paysPart: pays(0.3),
  refuses: always(["I'm not going to pay.", 'I will not pay that.'], ['我不还', '不会还的']),
  disputes: always(
    ["I don't owe that.", 'That amount is wrong.', 'I never opened that account.'],
    ['我没借过这个钱', '金额不对', '我没办过'],
  ),
  hardship: always(['I lost my job.', "I can't afford it right now.", 'I am in the hospital.'], ['我失业了', '现在还不起', '我住院了']),
  paidAlready: always(['I already paid that.', 'I have paid it last week.'], ['我已经还了', '上周还清了']),
  callsBack: always(['I am driving, call me later.', "It's a bad time, call back tomorrow."], ['我在开会，晚点再打', '现在不方便']),
  asksForPerson: always(['Let me talk to a real person.', 'I want to speak to an agent.'], ['转人工', '我要找人工客服']),
  stops: always(['Stop calling me.', 'Take me off your list.'], ['别再打给我了', '不要再打了']),
  wrongNumber: always(['You have the wrong number.', 'Nobody by that name here.'], ['你打错了', '我不认识这个人']),
  thirdParty: always(["No, she's not here.", "He isn't home."], ['他不在', '她不在家']),
};

/** Who says so at once, before the question who is speaking is answered. */
const blunt: ReadonlySet<Person> = new Set(['wrongNumber', 'thirdParty', 'stops', 'callsBack']);

/** What this consumer answers to what the robot has said since it last listened; `heardSoFar` is the whole call. */
export function answerTo(consumer: Consumer, heard: string, heardSoFar: string): Answer {
  const { person, chance, pressesKeys } = consumer;
  const thinkSeconds = 0.4 + chance() * 1.6;
  if (person === 'silent') return { type: 'keepsSilent' };
  if (person === 'hangsUp') return { type: 'hangsUp', thinkSeconds };
  const question = questionIn(heard);
  const isZh = /[\u4e00-\u9fff]/.test(heard);
  if (question === 'identity' && !blunt.has(person))
    return pressesKeys
      ? { type: 'presses', digit: '1', thinkSeconds }
      : { type: 'says', text: isZh ? '是我' : 'Yes, speaking.', thinkSeconds };
  const isAgreeable = person === 'promises' || person === 'paysPart';
  if (pressesKeys && isAgreeable && question === 'confirm') return { type: 'presses', digit: '1', thinkSeconds };
  return { type: 'says', text: lines[person]({ isZh, question, heard: heardSoFar, chance }), thinkSeconds };
}

/** Seconds a voice needs for a text: 14 letters or 4.5 Chinese characters a second. */
export function speakingSeconds(text: string): number {
  const chinese = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return Math.max(0.3, chinese / 4.5 + (text.length - chinese) / 14);
}
