// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { messages } from '../language/messages.ts';
import { ContactBody } from './contact-body.tsx';

type Attempt = Parameters<typeof ContactBody>[0]['attempt'];

const left = {
  channel: 'call',
  to: '+12125550143',
  state: 'settled',
  outcome: 'voicemail_limited_content',
  conversation: null,
  transcript: [{ who: 'robot', stateId: 'voicemail.natural_person_name', text: 'Please ask for Dana Reed.', atMs: 0 }],
} as unknown as Attempt;

test.each([
  ['en', 'limited-content voicemail left', 'What was left on the machine'],
  ['zh', '已留有限内容留言', '语音信箱留言内容'],
] as const)('what a machine recorded is told word for word, and not as a conversation (%s)', (lang, outcome, title) => {
  document.body.innerHTML = renderToStaticMarkup(
    <IntlProvider locale={lang} messages={messages[lang]} timeZone="UTC">
      <ContactBody attempt={left} message={undefined} />
    </IntlProvider>,
  );
  expect(document.querySelector('summary')!.textContent).toBe(title);
  expect(document.body.textContent).toContain(outcome);
  expect(document.querySelector('ol')!.textContent).toContain('Please ask for Dana Reed.');
});
