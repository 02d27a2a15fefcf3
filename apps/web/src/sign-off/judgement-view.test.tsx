// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { messages } from '../language/messages.ts';
import { JudgementView } from './judgement-view.tsx';

type Shown = Parameters<typeof JudgementView>[0]['judgement'];

const judgement: Shown = {
  actor: 'collector',
  ok: true,
  violations: [],
  lapses: [],
  exempt: [],
  footing: {
    packs: [{ ref: 'co-ley2300@2023-10-10', hash: 'b'.repeat(64), state: 'signed' }],
    calendars: [{ id: 'co', state: 'missing', years: [], closes: ['CO-L2300-TIME'] }],
  },
};
const text = (shown: Shown, lang: 'en' | 'zh'): string => {
  document.body.innerHTML = renderToStaticMarkup(
    <IntlProvider locale={lang} messages={messages[lang]} timeZone="UTC">
      <JudgementView judgement={shown} />
    </IntlProvider>,
  );
  return document.body.textContent;
};

test.each([
  [
    'en',
    [
      'holds on every path',
      'Contacting as a third-party collector',
      'co: no calendar in force',
      'Contact law: 1 pack',
      'signed in this house',
    ],
  ],
  ['zh', ['在所有路径下成立', '以第三方催收机构身份联系', 'co：无生效日历', '联系规则：1 个政策包', '本机构已签署']],
] as const)('who signs reads what is proved and what that rests on (%s)', (lang, words) => {
  for (const each of words) expect(text(judgement, lang)).toContain(each);
});

test.each([
  [
    'en',
    ['partly left to the guard', 'On one point some path', 'US-REGF-FREQ-7IN7 · call', 'from 2027-01-01 on nothing', 'us-tcpa@2026-01-06'],
  ],
  ['zh', ['部分由合规闸门把关', '有 1 处', 'US-REGF-FREQ-7IN7 · call', '自 2027-01-01 起', '对此类主体不作要求']],
] as const)('who signs reads what is left to the guard, once, and from when nothing may be contacted (%s)', (lang, words) => {
  const violation = { rule: 'US-REGF-FREQ-7IN7', nodeId: 'call', message: { en: 'contact 8', zh: '第 8 次联系' } };
  const lapse: Shown['lapses'][number] = {
    code: 'calendar.unknown',
    severity: 'warning',
    rule: 'CO-L2300-TIME',
    calendarId: 'co',
    from: '2027-01-01',
    nodeIds: ['call'],
    message: { en: 'from 2027-01-01 on nothing may be contacted', zh: '自 2027-01-01 起一律不可联系' },
  };
  const shown = text({ ...judgement, violations: [violation, violation], lapses: [lapse], exempt: ['us-tcpa@2026-01-06'] }, lang);
  for (const each of words) expect(shown).toContain(each);
  expect(shown.split('US-REGF-FREQ-7IN7')).toHaveLength(2);
});
