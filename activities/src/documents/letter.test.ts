import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { letterSender } from './letter.ts';

const dir = mkdtempSync(join(tmpdir(), 'dunwell-letters-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const letter = {
  attemptId: '0b2c',
  token: 't',
  channel: 'letter' as const,
  lang: 'zh' as const,
  senderName: 'Harbour Bank 港湾银行',
  to: '李文静\n上海市浦东新区世纪大道 100 号\n200120',
  subject: '关于您的账单',
  body: '尊敬的李女士：\n\n您的账单 ¥1,234.50 已于 3 月 3 日到期。\n\n如遇困难，请与我们联系。',
};

test('a letter is one PDF in the spool, with Chinese and Latin in one embedded font', async () => {
  const send = letterSender(join(dir, 'spool'), join(dir, 'fonts'));
  const sent = await send(letter);
  const pdf = readFileSync(sent.providerRef!);
  expect([sent.outcome, pdf.subarray(0, 5).toString(), pdf.includes('NotoSansSC')]).toEqual(['sent', '%PDF-', true]);
  expect((pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length).toBe(1);
});

test('sending the same attempt again prints nothing new', async () => {
  const send = letterSender(join(dir, 'spool'), join(dir, 'fonts'));
  const before = readFileSync(join(dir, 'spool', '0b2c.pdf'));
  await send({ ...letter, body: 'another text' });
  expect(readFileSync(join(dir, 'spool', '0b2c.pdf')).equals(before)).toBe(true);
  expect(existsSync(join(dir, 'spool', '0b2c.pdf.part'))).toBe(false);
});
