import { disclosureInWords } from '../disclosure-words.ts';
import type { Lang, Words } from '../lang.ts';

/** What a part of a message on a machine is called. */
const parts: Readonly<Record<string, Words>> = {
  business_name_neutral: { en: 'the business name', zh: '机构名称' },
  request_reply: { en: 'the request to call back', zh: '回电请求' },
  natural_person_name: { en: 'the name of a person to ask for', zh: '联系人姓名' },
  reply_number: { en: 'the number to call', zh: '回电号码' },
  salutation: { en: 'the greeting', zh: '称呼' },
  date_time: { en: 'the date', zh: '日期' },
  suggested_reply_times: { en: 'times to call', zh: '建议回电时间' },
  any_representative_statement: { en: 'that anyone can help', zh: '任一同事均可协助' },
};
const values: Readonly<Record<string, Words>> = {
  company: { en: 'the business name', zh: '机构名称' },
  agentName: { en: 'the name of a person who takes calls back', zh: '接听回电人员的姓名' },
  callbackNumber: { en: 'the number to call', zh: '回电号码' },
  name: { en: 'the name of the consumer', zh: '客户姓名' },
  today: { en: 'the date', zh: '日期' },
};
const languages: Readonly<Record<Lang, Words>> = { en: { en: 'in English', zh: '英文' }, zh: { en: 'in Chinese', zh: '中文' } };

const nameIn = (names: Readonly<Record<string, Words>>, name: string): Words =>
  names[name] ?? { en: disclosureInWords(name, 'en'), zh: disclosureInWords(name, 'zh') };

const plain: Readonly<Record<string, Words>> = {
  no_exemption: {
    en: 'no contact rule in force here lets a message be left on an answering machine',
    zh: '此处没有任何有效规则允许在语音信箱留言',
  },
  not_a_voicemail: { en: 'it is not left on a machine', zh: '并非语音信箱留言' },
  left_for_known_third_party: { en: 'it would be left for somebody other than the consumer', zh: '留言对象不是客户本人' },
  cut_off: { en: 'it was cut off before its end', zh: '留言未说完即中断' },
  tells_value_company: { en: 'the business name tells that it is about a debt', zh: '机构名称透露了债务' },
};

/** Reasons with a name in them: what stands before it, and the sentence. */
const named: readonly (readonly [string, Readonly<Record<string, Words>>, (name: Words) => Words])[] = [
  ['no_exemption_in_unknown_place', {}, () => ({ en: 'nobody knows which law protects this person', zh: '不知道适用何地法律' })],
  ['no_exemption_in_', {}, (n) => ({ en: `the law of ${n.en} knows no such message`, zh: `${n.zh} 的法律没有此类留言的豁免` })],
  ['missing_value_', values, (n) => ({ en: `${n.en} is not known`, zh: `缺少${n.zh}` })],
  ['missing_', parts, (n) => ({ en: `${n.en} is missing`, zh: `缺少${n.zh}` })],
  ['not_allowed_', parts, (n) => ({ en: `${n.en} is more than such a message may hold`, zh: `不得包含${n.zh}` })],
  [
    'cannot_say_',
    {},
    (n) => ({ en: `${n.en} would have to be said, which such a message may not hold`, zh: `须说明${n.zh}，而此类留言不得包含` }),
  ],
];

/** The same, told of one language of one part. */
const spoken: readonly (readonly [string, (part: Words, lang: Words) => Words])[] = [
  ['tells_', (p, l) => ({ en: `${p.en} tells ${l.en} that it is about a debt`, zh: `${p.zh}（${l.zh}）透露了债务` })],
  ['lacks_value_', (p, l) => ({ en: `${p.en} does not hold its own value ${l.en}`, zh: `${p.zh}（${l.zh}）没有填入对应的值` })],
  ['strange_value_', (p, l) => ({ en: `${p.en} holds another value ${l.en}`, zh: `${p.zh}（${l.zh}）填入了其他值` })],
  ['number_in_', (p, l) => ({ en: `${p.en} holds a number ${l.en}`, zh: `${p.zh}（${l.zh}）含有数字` })],
];

/** A reason why a message may not be left on a machine, as a clause for people. */
export function voicemailReasonInWords(reason: string): Words {
  if (Object.hasOwn(plain, reason)) return plain[reason]!;
  for (const [before, sentence] of spoken) {
    const found = reason.startsWith(before) ? /^(.*)_(en|zh)$/.exec(reason.slice(before.length)) : null;
    if (found) return sentence(nameIn(parts, found[1]!), languages[found[2] as Lang]);
  }
  for (const [before, names, sentence] of named) if (reason.startsWith(before)) return sentence(nameIn(names, reason.slice(before.length)));
  return { en: reason, zh: reason };
}
