import type { Lang, Words } from './lang.ts';

const known: Readonly<Record<string, Words>> = {
  ai_disclosure: { en: 'that an automated assistant speaks', zh: '通话方为自动助手' },
  artificial_voice_identification: { en: 'which business is behind the artificial voice', zh: '人工语音背后的企业' },
  automated_optout: { en: 'an automated way to opt out', zh: '自动退订方式' },
  callback_number: { en: 'a number to call back', zh: '回电号码' },
  caller_identity: { en: 'who is contacting', zh: '联系方身份' },
  debt_collector_statement: { en: 'that a debt collector attempts to collect a debt', zh: '催收机构声明' },
  identity_institution_and_purpose: { en: 'name, institution and purpose', zh: '姓名、机构与目的' },
  optout_instruction: { en: 'how to stop such messages', zh: '如何停止此类消息' },
  right_party_check: { en: 'nothing of the debt before it is sure who listens', zh: '核实本人之前不提债务' },
};

/** What a required disclosure tells people, as the object of "says"; one that is not known keeps its name. */
export const disclosureInWords = (disclosure: string, lang: Lang): string => known[disclosure]?.[lang] ?? disclosure;
