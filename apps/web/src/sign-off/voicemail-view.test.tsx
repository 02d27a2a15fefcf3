// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { messages } from '../language/messages.ts';
import { VoicemailView } from './voicemail-view.tsx';

type Shown = Parameters<typeof VoicemailView>[0]['voicemail'];

const message: Shown = {
  parts: [
    { en: 'Hello.', zh: '您好。' },
    { en: 'This is {{company}}.', zh: '这里是{{company}}。' },
  ],
  rules: [],
  reasons: [],
};
const text = (voicemail: Shown, lang: 'en' | 'zh'): string => {
  document.body.innerHTML = renderToStaticMarkup(
    <IntlProvider locale={lang} messages={messages[lang]} timeZone="UTC">
      <VoicemailView voicemail={voicemail} />
    </IntlProvider>,
  );
  return document.body.textContent;
};

test('who signs reads what would be left on a machine, in both languages, and that it may be', () => {
  const shown = text(message, 'en');
  expect(shown).toContain('limited content');
  expect(shown).toContain('Hello. This is {{company}}.');
  expect(shown).toContain('您好。这里是{{company}}。');
});

test.each([
  ['en', 'may not be left', 'the greeting tells in English that it is about a debt US-REGF-LCM'],
  ['zh', '不得留言', '称呼（英文）透露了债务 US-REGF-LCM'],
] as const)('who signs reads in words why it may not be left (%s)', (lang, verdict, why) => {
  const reasons = [{ en: 'the greeting tells in English that it is about a debt', zh: '称呼（英文）透露了债务' }];
  const shown = text({ ...message, rules: ['US-REGF-LCM'], reasons }, lang);
  expect(shown).toContain(verdict);
  expect(shown).toContain(why);
});
