import { expect, test } from 'vitest';
import { packById } from './library.ts';
import { checkVoicemail } from './voicemail.ts';
import { voicemailReasonInWords } from './voicemail-words.ts';

const packs = [packById('us-regf')!];
const part = (element: string, en: string, zh: string) => ({ element, say: { en, zh } });
const salutation = part('salutation', 'Hello {{name}}.', '{{name}}，您好。');
const company = part('business_name_neutral', 'This is {{company}}.', '这里是{{company}}。');
const person = part('natural_person_name', 'Please ask for {{agentName}}.', '请找{{agentName}}。');
const reply = part('request_reply', 'Please call us back.', '请给我们回电。');
const number = part('reply_number', 'Our number is {{callbackNumber}}.', '电话是{{callbackNumber}}。');
const message = (...parts: object[]) => ({ format: 'dunwell.voicemail/1', id: 'please-call', parts });
const reasonsOf = (...parts: object[]) => checkVoicemail(message(...parts), packs).reasons;

test('exactly what is permitted may be left', () => {
  const any = part('any_representative_statement', 'Any of us can help.', '任何同事都可以协助您。');
  const times = part('suggested_reply_times', 'Best from 9 to 5.', '9 点至 17 点最方便。');
  expect(checkVoicemail(message(salutation, company, person, reply, number, times, any), packs)).toEqual({
    isLimitedContent: true,
    rules: [],
    reasons: [],
  });
});

test('without the name of a person it is no limited-content message', () => {
  expect(reasonsOf(company, reply, number)).toEqual(['missing_natural_person_name']);
});

test('a part that is not permitted is named', () => {
  expect(reasonsOf(company, person, reply, number, part('ai_disclosure', 'I am a machine.', '我是智能语音。'))).toEqual([
    'not_allowed_ai_disclosure',
  ]);
});

test('permitted parts may not tell what it is about, in either language', () => {
  const telling = part('request_reply', 'Please call about your payment.', '请就逾期事宜回电。');
  expect(reasonsOf(company, person, telling, number)).toEqual(['tells_request_reply_en', 'tells_request_reply_zh']);
});

test('a part holds its own value and no other, and no numbers', () => {
  const odd = part('reply_number', 'Call 555 0100 about {{balance}}.', '电话是{{callbackNumber}}。');
  expect(reasonsOf(company, person, reply, odd)).toEqual([
    'lacks_value_reply_number_en',
    'strange_value_reply_number_en',
    'number_in_reply_number_en',
  ]);
});

test('where no pack knows such messages, none may be left as one', () => {
  expect(checkVoicemail(message(company, person, reply, number), [packById('uk-conc')!])).toEqual({
    isLimitedContent: false,
    rules: ['VOICEMAIL-NOT-EXEMPT'],
    reasons: ['no_exemption'],
  });
});

test('a document that is no voicemail is refused with the field', () => {
  expect(checkVoicemail({ format: 'dunwell.voicemail/1', id: 'x', parts: [] }, packs).reasons[0]).toContain('voicemail.parts');
});

test('every reason is said in plain words, in both languages', () => {
  const odd = [
    part('natural_person_name', 'This is about your debt, call 555.', '欠款 {{name}}'),
    part('ai_disclosure', 'I am a machine.', '我是智能语音。'),
  ];
  const reasons = [...reasonsOf(...odd), 'no_exemption', 'no_exemption_in_GB', 'missing_value_agentName', 'cannot_say_automated_optout'];
  expect(reasons.length).toBeGreaterThan(10);
  for (const reason of reasons) {
    const words = voicemailReasonInWords(reason);
    expect(words.en).not.toContain('_');
    expect(words.zh).toMatch(/[\u4e00-\u9fff]/);
  }
  expect(voicemailReasonInWords('tells_request_reply_en').en).toBe('the request to call back tells in English that it is about a debt');
});
