import { BadInput } from './bad-input.ts';

/** Longest line accepted, in characters: a bound on memory, far above any real fact or request. */
const maxLineChars = 16 * 1024 * 1024;

/** Splits a stream of UTF-8 bytes into lines (LF or CRLF, byte order mark dropped), holding one line in memory at a time. */
export async function* splitLines(bytes: AsyncIterable<Uint8Array | string>, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of bytes) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      number++;
      yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    if (rest.length > maxLineChars) throw new BadInput(`${name}:${number + 1}: line is longer than ${maxLineChars} characters`);
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
