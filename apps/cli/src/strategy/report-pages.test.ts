import type { Lang, Words } from '@dunwell/rules';
import { defaultBehaviour, strategyReport } from '@dunwell/rules/simulation';
import { expect, test } from 'vitest';
import { processIo } from '../io.ts';
import { reportFacts } from './report.ts';

/** What each shipped strategy is for. */
const shipped: Readonly<Record<string, Words>> = {
  'pre-due-reminder': {
    en: 'A reminder three days ahead and on the due day, on a channel the person agreed to. It asks for nothing else and calls nobody.',
    zh: '到期前三天和到期当日各提醒一次，仅使用本人同意的渠道。不提出其他要求，也不致电。',
  },
  'early-digital-first': {
    en: 'For the first month: messages in two tones under test, then rules choose the next touch; calls come last. A reply reaches a person.',
    zh: '用于逾期首月：先以两种语气的消息作对照试验，再由规则选择下一步，最后才致电。客户回复由人工处理。',
  },
  'voice-with-promise': {
    en: 'Calls at the hour this person answers best, round their numbers. A promise is confirmed, watched, and taken up when it is broken.',
    zh: '在本人最可能接听的时段致电，逐个号码轮流。承诺会得到确认与跟踪，违约后另行处理。',
  },
  'broken-promise': {
    en: 'After a broken promise: a reminder, a talk, a payment plan within signed limits, else a person. Other strategies call it.',
    zh: '承诺违约之后：先提醒，再沟通，在已签核的限额内提供分期方案，否则转人工。由其他策略调用。',
  },
  hardship: {
    en: 'For people in difficulty: reminders rest, a person works out what is affordable, and a pause is reviewed before anything goes on.',
    zh: '用于陷入困难的人：暂停提醒，由人工协商可承受的方案；暂缓期满须先复核，才会继续。',
  },
  'late-stage-handover': {
    en: 'After three months: a notice, two weeks to answer, a last talk. A person, never the machine, decides on a hand-over.',
    zh: '逾期三个月之后：发出通知，留出两周答复，作最后一次沟通。是否移交由人工决定，绝不由机器决定。',
  },
};

/** A reminder before the due date is the creditor's own; see rules/strategies/README.md. */
const actorOf = (id: string): 'creditor' | 'collector' => (id === 'pre-due-reminder' ? 'creditor' : 'collector');

const langs: readonly Lang[] = ['en', 'zh'];

test.each(Object.entries(shipped))('the pages on %s tell what it does today', async (id, about) => {
  const path = new URL(`../../../../rules/strategies/${id}.json`, import.meta.url).pathname;
  const facts = await reportFacts(processIo(), path, {
    actor: actorOf(id),
    cases: 500,
    asOf: '2026-01-05',
    days: 90,
    seed: 1,
    behaviour: defaultBehaviour,
  });
  expect(facts.proof.verdict.violations).toEqual([]);
  for (const lang of langs)
    await expect(strategyReport({ ...facts, about: about[lang] }, lang)).toMatchFileSnapshot(
      `../../../../docs/strategies/${id}.${lang}.md`,
    );
});
