import { expect, test } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { smsLength } from './sms-length.ts';
import { renderTemplate, Template } from './template.ts';

const sms = {
  format: 'dunwell.template/1',
  id: 'reminder-sms',
  name: 'Reminder',
  channel: 'sms',
  variants: {
    en: { body: '{{name}}, {{balance}} was due on {{dueDate}}: {{payLink}} {{optOut}}' },
    zh: { body: '{{name}}，您有 {{balance}} 已于 {{dueDate}} 到期：{{payLink}} {{optOut}}' },
  },
};
const email = {
  ...sms,
  channel: 'email',
  variants: { en: { subject: 'About {{balance}}', body: 'Dear {{name}},\n\nPay here: {{payLink}}.\n{{optOut}}' } },
};
const values = {
  name: 'Ana',
  balance: 'US$5.00',
  dueDate: 'May 1, 2026',
  payLink: 'https://pay.example.com/c/a?b=1&c=2',
  optOut: 'Reply STOP',
};
const codes = (document: object, limits = {}) => checkTemplate(document as never, limits).issues.map(({ code, at }) => `${code} ${at}`);

test('a message is filled in the language of the consumer', () => {
  const rendered = renderTemplate(Template.parse(sms), values, 'en');
  expect(rendered).toMatchObject({
    ok: true,
    message: { lang: 'en', text: 'Ana, US$5.00 was due on May 1, 2026: https://pay.example.com/c/a?b=1&c=2 Reply STOP' },
  });
});

test('a missing value stops the message and is named', () => {
  expect(renderTemplate(Template.parse(sms), { name: 'Ana', optOut: 'STOP' }, 'zh')).toEqual({
    ok: false,
    missing: ['balance', 'dueDate', 'payLink'],
    unknown: [],
  });
});

test('a language without a text falls back to the other and says so', () => {
  expect(renderTemplate(Template.parse(email), values, 'zh')).toMatchObject({ ok: true, message: { lang: 'en' } });
});

test('a value can neither open a tag nor add a mail header', () => {
  const rendered = renderTemplate(
    Template.parse(email),
    { ...values, name: '<b>"Eve" & co</b>', balance: '5\r\nBcc: all@example.com' },
    'en',
  );
  if (!rendered.ok) throw new Error('not rendered');
  expect(rendered.message.subject).toBe('About 5 Bcc: all@example.com');
  expect(rendered.message.html).toContain('Dear &#60;b&#62;&#34;Eve&#34; &#38; co&#60;/b&#62;,');
  expect(rendered.message.html).not.toContain('<b>');
});

test('a value that looks like a placeholder is text', () => {
  expect(renderTemplate(Template.parse(email), { ...values, name: '{{balance}}' }, 'en')).toMatchObject({
    message: { text: expect.stringContaining('Dear {{balance}},') },
  });
});

test('links in an e-mail can be clicked, without the full stop after them', () => {
  const rendered = renderTemplate(Template.parse(email), { ...values, payLink: 'https://pay.example.com/c/x' }, 'en');
  expect(rendered).toMatchObject({
    message: { html: expect.stringContaining('<a href="https://pay.example.com/c/x">https://pay.example.com/c/x</a>.') },
  });
});

test('a sound template has nothing against it', () => {
  expect(codes(sms)).toEqual([]);
});

test('everything that speaks against signing is found at once', () => {
  const bad = {
    ...email,
    variants: { en: { body: 'Dear {{nickname}}, pay {{balance or ELSE' }, zh: email.variants.en },
    disclosures: ['callback_number'],
  };
  expect(codes(bad)).toEqual([
    'unknownPlaceholder variants.en',
    'openBraces variants.en',
    'missingSubject variants.en.subject',
    'missingOptOut variants.en.body',
    'missingDisclosure variants.en.body',
    'missingDisclosure variants.zh.body',
  ]);
});

test('a text that becomes too many SMS is refused', () => {
  expect(codes({ ...sms, variants: { en: { body: `${'x'.repeat(460)}{{optOut}}` } } })).toContain('tooLong variants.en.body');
});

test.each([
  ['a'.repeat(160), 'gsm7', 1],
  ['a'.repeat(161), 'gsm7', 2],
  [`${'a'.repeat(158)}€`, 'gsm7', 1],
  [`${'a'.repeat(159)}€`, 'gsm7', 2],
  ['欠'.repeat(70), 'ucs2', 1],
  ['欠'.repeat(71), 'ucs2', 2],
  ['欠'.repeat(135), 'ucs2', 3],
])('SMS length case %#', (text, encoding, segments) => {
  expect(smsLength(text)).toMatchObject({ encoding, segments });
});
