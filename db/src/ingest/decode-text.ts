import { TextDecoder } from 'node:util';

/** How much text is looked at, from its first byte beyond ASCII, before the encoding is decided. */
const sampleBytes = 65_536;

/**
 * Text of a file in UTF-8, UTF-16 or GB18030, piece by piece. A byte-order mark decides; without one UTF-8 is taken
 * where the bytes allow it and GB18030 where they do not. Bytes that fit nowhere come out as U+FFFD.
 * @source WHATWG Encoding Standard §4.2, §10 (labels and decoders)
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let sample = new Uint8Array();
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    sample = joined(sample, piece);
    if (sample.length >= 4 && hasMark(sample)) decoder = new TextDecoder(encodingOf(sample));
    else if (sample.length >= 4 && isAscii(sample)) {
      yield new TextDecoder().decode(sample);
      sample = sample.slice(0, 0);
    } else if (sample.length >= sampleBytes) decoder = new TextDecoder(encodingOf(sample));
    if (decoder) yield decoder.decode(sample, { stream: true });
  }
  yield decoder ? decoder.decode() : new TextDecoder(encodingOf(sample)).decode(sample);
}

function encodingOf(sample: Uint8Array): string {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (looksLikeUtf16(sample, 1)) return 'utf-16le';
  if (looksLikeUtf16(sample, 0)) return 'utf-16be';
  return isUtf8(sample) ? 'utf-8' : 'gb18030';
}

const hasMark = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** A header line in UTF-16 without a mark has a zero for every second byte. */
function looksLikeUtf16(sample: Uint8Array, zeroAt: 0 | 1): boolean {
  const pairs = Math.min(16, Math.floor(sample.length / 2));
  for (let pair = 0; pair < pairs; pair++) {
    if (sample[pair * 2 + zeroAt] !== 0 || sample[pair * 2 + 1 - zeroAt] === 0) return false;
  }
  return pairs >= 2;
}

/** One stray byte does not make a file GB18030: few faults among much good UTF-8 are damage. */
function isUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder().decode(sample, { stream: true });
  let faults = 0;
  let beyondAscii = 0;
  for (const char of text) {
    if (char === '\uFFFD') faults++;
    else if (char > '\u007F') beyondAscii++;
  }
  return faults === 0 || faults * 4 < beyondAscii;
}

/** Zero bytes are left for the decision: they may be UTF-16. */
function isAscii(sample: Uint8Array): boolean {
  for (const byte of sample) if (byte >= 0x80 || byte === 0) return false;
  return true;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
