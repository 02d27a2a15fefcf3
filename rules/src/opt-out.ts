/**
 * Words that alone mean "stop writing to me". Whatever else a person writes is read by a person.
 * @source 47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe; and the marks Chinese carriers ask for
 */
const stopWords = new Set([
  'stop',
  'stopall',
  'quit',
  'end',
  'revoke',
  'optout',
  'cancel',
  'unsubscribe',
  't',
  'td',
  'n',
  '退订',
  '停止',
  '取消',
  '拒收',
]);

/** True for a message that is nothing but a stop word, in any case, spacing or punctuation. */
export const isOptOut = (text: string): boolean =>
  stopWords.has(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, ''),
  );
