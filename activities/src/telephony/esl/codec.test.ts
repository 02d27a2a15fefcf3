import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, FrameReader, ProtocolFault, parseEvent } from './codec.ts';

const folder = new URL('./captures/', import.meta.url);
const captures = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const read = (name: string): Buffer => readFileSync(new URL(name, folder));

function framesOf(bytes: Buffer, splits: readonly number[]): Frame[] {
  const reader = new FrameReader();
  const edges = [0, ...[...splits].sort((a, b) => a - b), bytes.length];
  return edges.slice(1).flatMap((edge, i) => reader.push(bytes.subarray(edges[i]!, edge)));
}

const shape = (frames: readonly Frame[]): string[] => frames.map((f) => `${JSON.stringify(f.headers)}${f.body?.toString('latin1')}`);

describe.each(captures)('%s', (name) => {
  const bytes = read(name);
  const whole = shape(framesOf(bytes, []));

  test('is cut into frames that use up every byte', () => {
    expect(whole.length).toBeGreaterThan(2);
    expect(framesOf(bytes, []).every((f) => f.headers['Content-Type'])).toBe(true);
  });

  test('gives the same frames wherever the network splits it', () => {
    const anySplits = fc.array(fc.nat(bytes.length), { maxLength: 200 });
    fc.assert(
      fc.property(anySplits, (splits) => {
        expect(shape(framesOf(bytes, splits))).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  test('gives the same frames when split inside every blank line and around every body', () => {
    const edges: number[] = [];
    for (let at = bytes.indexOf('\n\n'); at >= 0; at = bytes.indexOf('\n\n', at + 1)) edges.push(at, at + 1, at + 2);
    expect(shape(framesOf(bytes, edges))).toEqual(whole);
  });
});

test('one byte at a time gives the same frames', () => {
  const bytes = read('31-errors.txt');
  const every = Array.from({ length: bytes.length }, (_, i) => i);
  expect(shape(framesOf(bytes, every))).toEqual(shape(framesOf(bytes, [])));
});

test('events keep array variables, Chinese text and a bare percent sign', () => {
  const events = framesOf(read('29-events-json.txt'), [])
    .filter((f) => f.headers['Content-Type'] === 'text/event-json')
    .map((f) => parseEvent(f.body!));
  expect(events.every((e) => e !== null)).toBe(true);
  const values = events.flatMap((e) => Object.values(e!));
  expect(values.some((v) => typeof v === 'object')).toBe(true);
  expect(values.some((v) => typeof v === 'string' && v.includes('%'))).toBe(true);
});

test('20,000 replies in one buffer are 20,000 frames', () => {
  const reply = 'Content-Type: command/reply\nReply-Text: +OK\n\n';
  expect(new FrameReader().push(Buffer.from(reply.repeat(20_000)))).toHaveLength(20_000);
});

/** Work, not time: how many bytes are copied for one body, however small the pieces it came in. */
test('a body of 4 MB in small pieces is copied once', () => {
  const body = Buffer.alloc(4 * 1024 * 1024, 0x61);
  const reader = new FrameReader();
  const original = Buffer.concat;
  let copied = 0;
  Buffer.concat = (list, length) => {
    copied += length ?? 0;
    return original(list, length);
  };
  try {
    reader.push(Buffer.from(`Content-Type: api/response\nContent-Length: ${body.length}\n\n`));
    const frames: Frame[] = [];
    for (let at = 0; at < body.length; at += 1448) frames.push(...reader.push(body.subarray(at, at + 1448)));
    expect(frames).toHaveLength(1);
    expect(frames[0]!.body!.equals(body)).toBe(true);
  } finally {
    Buffer.concat = original;
  }
  expect(copied).toBeLessThanOrEqual(body.length + 1024);
});

test.each(['-1', '1e3', '99999999999', 'x'])('a Content-Length of %s is a fault, not a guess', (length) => {
  expect(() => new FrameReader().push(Buffer.from(`Content-Length: ${length}\n\n`))).toThrow(ProtocolFault);
});

test('a header block without end is a fault, not a memory leak', () => {
  expect(() => new FrameReader().push(Buffer.alloc(70_000, 0x61))).toThrow(ProtocolFault);
});

test('a body that is not JSON is no event', () => {
  expect(parseEvent(Buffer.from('{"Event-Name":'))).toBeNull();
  expect(parseEvent(Buffer.from('[1]'))).toBeNull();
});
