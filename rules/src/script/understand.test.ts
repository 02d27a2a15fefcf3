import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../time.ts';
import { type Hearing, isMachineGreeting, understand } from './understand.ts';

/** Wednesday, 3 June 2026, 10:00. */
const en: Hearing = {
  lang: 'en',
  atMs: instantOf('America/New_York', '2026-06-03', 600),
  zone: 'America/New_York',
  currency: 'USD',
  balanceMinor: 80_000,
};
const zh: Hearing = { ...en, lang: 'zh', atMs: instantOf('Asia/Shanghai', '2026-06-03', 600), zone: 'Asia/Shanghai', currency: 'CNY' };

describe('what people mean', () => {
  test.each([
    ['yes', 'yes'],
    ['Speaking.', 'yes'],
    ["no, that's wrong", 'no'],
    ["I'll pay 200 on Friday", 'promise'],
    ['I can send half tomorrow', 'promise'],
    ['I already paid that last week', 'paidAlready'],
    ['it was paid off', 'paidAlready'],
    ["I don't owe you anything", 'dispute'],
    ['that amount is wrong', 'dispute'],
    ['I never opened that account', 'dispute'],
    ['I lost my job in March', 'hardship'],
    ["I can't afford that right now", 'hardship'],
    ['you have the wrong number', 'wrongPerson'],
    ["he's not here", 'wrongPerson'],
    ['stop calling me', 'stop'],
    ['take me off your list', 'stop'],
    ["don't call me again, I'll pay tomorrow", 'stop'],
    ['let me talk to a real person', 'human'],
    ['agent', 'human'],
    ["I'm driving, call me back later", 'callBack'],
    ['can you repeat that', 'repeat'],
    ['what?', 'repeat'],
    ["I'm not going to pay", 'refuse'],
    ['talk to my lawyer', 'attorney'],
    ['I filed chapter 7', 'bankruptcy'],
    ['my husband passed away', 'deceased'],
    ['I sent a check on Monday', 'paidAlready'],
    ['You already got my payment', 'paidAlready'],
    ['I get paid on the 15th so I can do 300 then', 'promise'],
    ["I'll take care of it by the end of the month", 'promise'],
    ["no I don't recognize this debt", 'dispute'],
    ['She moved out years ago', 'wrongPerson'],
  ])('"%s" means %s', (text, intent) => {
    expect(understand(text, en).intent).toBe(intent);
  });

  test.each([
    ['是的', 'yes'],
    ['我就是', 'yes'],
    ['不是', 'no'],
    ['我周五还五百块', 'promise'],
    ['发工资就还', 'promise'],
    ['我昨天已经还了', 'paidAlready'],
    ['我没借过钱', 'dispute'],
    ['金额不对', 'dispute'],
    ['我失业了，没有收入', 'hardship'],
    ['现在还不起', 'hardship'],
    ['你打错了', 'wrongPerson'],
    ['我不认识这个人', 'wrongPerson'],
    ['别再打给我了', 'stop'],
    ['转人工', 'human'],
    ['我在开会，晚点再打', 'callBack'],
    ['没听清，再说一遍', 'repeat'],
    ['我不还', 'refuse'],
    ['找我律师', 'attorney'],
    ['他去世了', 'deceased'],
    ['不方便', 'callBack'],
    ['他已经搬走了', 'wrongPerson'],
    ['能不能分期', 'promise'],
    ['我昨天转过去了', 'paidAlready'],
  ])('“%s” means %s', (text, intent) => {
    expect(understand(text, zh).intent).toBe(intent);
  });

  test.each(['the weather is lovely', 'mmm', '', '哦哦', '今天天气不错啊'])('"%s" is not answered with a guess', (text) => {
    expect(
      understand(text, { ...en, lang: /[一-龥]/.test(text) ? 'zh' : 'en' }).intent === null || understand(text, en).confidence < 0.7,
    ).toBe(true);
  });
});

describe('days', () => {
  test.each([
    ['tomorrow', '2026-06-04'],
    ['the day after tomorrow', '2026-06-05'],
    ['on Friday', '2026-06-05'],
    ['next Friday', '2026-06-12'],
    ['Wednesday', '2026-06-10'],
    ['in two weeks', '2026-06-17'],
    ['10 days from now', '2026-06-13'],
    ['end of the month', '2026-06-30'],
    ['the 15th', '2026-06-15'],
    ['the 1st', '2026-07-01'],
    ['June 20th', '2026-06-20'],
    ['20 July', '2026-07-20'],
    ['May 2nd', '2027-05-02'],
    ['the fifth of next month', '2026-07-05'],
    ['6/15', '2026-06-15'],
    ['today', '2026-06-03'],
    ['on 2026-06-09', '2026-06-09'],
  ])('"%s" is %s', (text, date) => {
    expect(understand(`I'll pay ${text}`, en).date).toBe(date);
  });
  test.each([
    ['明天', '2026-06-04'],
    ['后天', '2026-06-05'],
    ['大后天', '2026-06-06'],
    ['周五', '2026-06-05'],
    ['下周五', '2026-06-12'],
    ['这周日', '2026-06-07'],
    ['月底', '2026-06-30'],
    ['下个月5号', '2026-07-05'],
    ['十五号', '2026-06-15'],
    ['6月20日', '2026-06-20'],
    ['三天后', '2026-06-06'],
    ['两个星期以后', '2026-06-17'],
  ])('“%s” is %s', (text, date) => {
    expect(understand(`我${text}还`, zh).date).toBe(date);
  });
  test('tomorrow is tomorrow where the consumer is', () => {
    const late = { ...en, atMs: instantOf('America/New_York', '2026-06-03', 23 * 60) };
    expect(understand('tomorrow', late).date).toBe('2026-06-04');
  });
});

describe('amounts', () => {
  test.each([
    ['$250', 25_000],
    ['1,250.50 dollars', 125_050],
    ['two hundred dollars', 20_000],
    ['a hundred and fifty', 15_000],
    ['twelve hundred', 120_000],
    ['two thousand five hundred bucks', 250_000],
    ['1.5k dollars', 150_000],
    ['200 on the 15th', 20_000],
    ['300 in 3 days', 30_000],
    ['half', 40_000],
    ['all of it', 80_000],
  ])('"%s" is %i cents', (text, minor) => {
    expect(understand(`I can pay ${text}`, en).amountMinor).toBe(minor);
  });
  test.each([
    ['五百块', 50_000],
    ['一千二', 120_000],
    ['一千零五十元', 105_000],
    ['1万2', 1_200_000],
    ['两千五百元', 250_000],
    ['300元', 30_000],
    ['三百五', 35_000],
    ['五十', 5_000],
    ['全部', 80_000],
    ['一半', 40_000],
  ])('“%s” is %i fen', (text, minor) => {
    expect(understand(`我还${text}`, zh).amountMinor).toBe(minor);
  });
  test.each(['on the 15th', 'in 10 days', 'at 5 pm', 'June 20'])('"%s" is not money', (text) => {
    expect(understand(`I'll pay ${text}`, en).amountMinor).toBeUndefined();
  });
});

test('anger and despair are heard', () => {
  expect(understand('this is ridiculous, I am sick of this', en).mood).toBe('upset');
  expect(understand('I want to end my life', en).mood).toBe('distressed');
  expect(understand('我真的活不下去了', zh).mood).toBe('distressed');
  expect(understand('fine, on Friday', en).mood).toBe('calm');
});

test('a machine is told from a person', () => {
  expect(isMachineGreeting('You have reached Ann. Please leave a message after the tone.', 'en')).toBe(true);
  expect(isMachineGreeting('您好，请在嘟声后留言', 'zh')).toBe(true);
  expect(isMachineGreeting('Yes, speaking.', 'en')).toBe(false);
});

test('any text at all is answered in bounded time and without fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), fc.constantFrom(en, zh), (text, hearing) => {
      const { confidence } = understand(text, hearing);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});
