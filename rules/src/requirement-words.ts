import type { Lang, Words } from './lang.ts';

const known = {
  ai_disclosure: { en: 'Say at the start that an automated assistant speaks', zh: '开头说明由自动语音助手通话' },
  no_debt_disclosure_to_contact: { en: 'Name no debt to anyone but the person', zh: '不向他人透露债务' },
  caller_identity: { en: 'Say who is calling', zh: '说明致电人身份' },
  right_party_check: { en: 'Make sure it is the right person before naming the debt', zh: '提及债务前确认是本人' },
  reassigned_number_check: {
    en: 'The number has been checked in the reassigned-numbers database',
    zh: '号码已在转让号码库中核查',
  },
  optout_instruction: { en: 'Say how to stop these messages', zh: '说明如何停止此类消息' },
  identity_institution_and_purpose: { en: 'Say your name, the institution and the purpose', zh: '说明姓名、机构与目的' },
  email_consent: { en: 'There is consent to e-mail', zh: '已取得电子邮件同意' },
  debt_collector_statement: {
    en: 'Say that this is an attempt by a debt collector to collect a debt',
    zh: '说明这是催收机构的催收行为',
  },
  callback_number: { en: 'Give a number to call back', zh: '提供回电号码' },
  automated_optout: { en: 'Offer an automated way to opt out', zh: '提供自动退订方式' },
  artificial_voice_identification: { en: 'Identify the business behind the artificial voice', zh: '说明人工语音背后的机构' },
} as const satisfies Readonly<Record<string, Words>>;

/** What has to be done or said for a contact to be lawful; one a new pack brings shows by its own name until it has words. */
export const requirementInWords = (name: string, lang: Lang): string =>
  Object.hasOwn(known, name) ? known[name as keyof typeof known][lang] : name.replaceAll('_', ' ');
