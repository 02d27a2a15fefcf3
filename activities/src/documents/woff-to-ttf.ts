import { inflateSync } from 'node:zlib';

const align = (offset: number): number => (offset + 3) & ~3;

/**
 * Unwraps a WOFF 1 font into the TrueType font it holds. A PDF writer given the WOFF inflates its tables again for
 * every glyph; from the TrueType it is a hundred times faster.
 * @source W3C WOFF File Format 1.0 §3–5
 */
export function woffToTtf(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== 0x774f4646) throw new Error('not a WOFF 1 font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + i * 20;
    const [offset, compressed, original] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const raw = woff.subarray(offset, offset + compressed);
    return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data: compressed < original ? inflateSync(raw) : raw };
  }).sort((a, b) => Buffer.compare(a.tag, b.tag));
  const bodyAt = 12 + count * 16;
  const ttf = Buffer.alloc(tables.reduce((end, { data }) => align(end) + data.length, bodyAt));
  const power = 2 ** Math.floor(Math.log2(count));
  ttf.writeUInt32BE(woff.readUInt32BE(4), 0);
  ttf.writeUInt16BE(count, 4);
  ttf.writeUInt16BE(power * 16, 6);
  ttf.writeUInt16BE(Math.log2(power), 8);
  ttf.writeUInt16BE(count * 16 - power * 16, 10);
  let end = bodyAt;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const [entry, start] = [12 + i * 16, align(end)];
    tag.copy(ttf, entry);
    ttf.writeUInt32BE(checksum, entry + 4);
    ttf.writeUInt32BE(start, entry + 8);
    ttf.writeUInt32BE(data.length, entry + 12);
    data.copy(ttf, start);
    end = start + data.length;
  }
  return ttf;
}
