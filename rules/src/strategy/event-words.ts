import type { CaseEventName } from '../case-event.ts';
import type { Lang, Words } from '../lang.ts';

const names: Readonly<Record<CaseEventName, Words>> = {
  consumerDeceased: { en: 'the person has died', zh: '本人已故' },
  bankruptcyFiled: { en: 'bankruptcy is filed', zh: '申请破产' },
  attorneyNamed: { en: 'an attorney is named', zh: '委托律师' },
  stopRequested: { en: 'the person asks to stop contact', zh: '要求停止联系' },
  wrongPerson: { en: 'contact details belong to somebody else', zh: '联系方式属于他人' },
  caseRecalled: { en: 'the creditor recalls the case', zh: '债权人撤回案件' },
  paidInFull: { en: 'the debt is paid in full', zh: '全额还清' },
  disputeRaised: { en: 'the debt is disputed', zh: '提出异议' },
  hardshipRaised: { en: 'the person is in hardship', zh: '经济困难' },
  complaintMade: { en: 'a complaint is made', zh: '提出投诉' },
  promiseMade: { en: 'a promise is made', zh: '作出还款承诺' },
  paidInPart: { en: 'part of the debt is paid', zh: '部分还款' },
  balanceChanged: { en: 'the balance changes', zh: '余额变动' },
  callbackRequested: { en: 'the person asks for a call back', zh: '请求回电' },
  messageReplied: { en: 'the person replies', zh: '用户回复' },
  taskDone: { en: 'a person finishes a task', zh: '人工任务完成' },
  contactPointChanged: { en: 'contact details change', zh: '联系方式变更' },
};

/** What has happened, as a clause. */
export const eventInWords = (event: CaseEventName, lang: Lang): string => names[event][lang];
