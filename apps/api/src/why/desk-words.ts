import type { Words } from '@dunwell/rules';

const outcomes: Readonly<Record<string, Words>> = {
  conversation: { en: 'spoke', zh: '已通话' },
  answered_dropped_no_conversation: { en: 'answered, line dropped', zh: '接通后断线' },
  answered_third_party: { en: 'someone else answered', zh: '他人接听' },
  rang_no_answer: { en: 'no answer', zh: '无人接听' },
  rang_no_answer_no_voicemail: { en: 'no answer', zh: '无人接听' },
  voicemail_left: { en: 'voicemail left', zh: '已留言' },
  voicemail_no_message: { en: 'voicemail, no message left', zh: '语音信箱，未留言' },
  voicemail_limited_content: { en: 'limited-content voicemail left', zh: '已留限定内容的留言' },
  voicemail_box_full: { en: 'voicemail full', zh: '语音信箱已满' },
  busy: { en: 'busy', zh: '占线' },
  not_in_service: { en: 'not in service', zh: '号码停用' },
  network_failure_before_ring: { en: 'did not ring', zh: '未振铃' },
  not_made: { en: 'not dialled after all', zh: '最终未拨打' },
};
const results: Readonly<Record<string, Words>> = {
  promised: { en: 'promised to pay', zh: '承诺还款' },
  refused: { en: 'refused', zh: '拒绝' },
  callback: { en: 'asked for a call back', zh: '要求回电' },
  disputed: { en: 'disputes the debt', zh: '对债务有异议' },
  hardship: { en: 'in hardship', zh: '经济困难' },
  stop: { en: 'asked to stop', zh: '要求停止联系' },
  paidAlready: { en: 'says it is paid', zh: '称已还款' },
  noResult: { en: 'no result', zh: '无结果' },
};
const wrong: Words = { en: 'wrong number', zh: '号码错误' };

/** What came of a call by hand, for the case note. */
export function deskWords(outcome: string, reached: string, result: string): Words {
  const ended = outcomes[outcome] ?? { en: outcome, zh: outcome };
  const more = reached === 'wrongNumber' ? wrong : outcome === 'conversation' ? results[result] : undefined;
  return {
    en: `Call by hand: ${ended.en}${more ? `, ${more.en}` : ''}`,
    zh: `人工致电：${ended.zh}${more ? `，${more.zh}` : ''}`,
  };
}
