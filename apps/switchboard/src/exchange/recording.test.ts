import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeRecording } from './recording.ts';

const dir = mkdtempSync(join(tmpdir(), 'recordings-'));
afterAll(() => rmSync(dir, { recursive: true }));

test('a recording is a sound file of two channels, as a real switch leaves it', () => {
  writeRecording(join(dir, 'rec'), join(dir, 'rec', 'a.wav'));
  const wave = readFileSync(join(dir, 'rec', 'a.wav'));
  expect([wave.toString('latin1', 0, 4), wave.toString('latin1', 8, 16), wave.readUInt16LE(22)]).toEqual(['RIFF', 'WAVEfmt ', 2]);
  expect(wave.readUInt32LE(4)).toBe(wave.length - 8);
  expect(wave.readUInt32LE(40)).toBe(wave.length - 44);
});

test('whoever commands calls writes nowhere but in the folder for recordings', () => {
  for (const file of [join(dir, 'elsewhere.wav'), join(dir, 'rec', '..', 'up.wav'), join(dir, 'rec', 'deep', 'b.wav')]) {
    writeRecording(join(dir, 'rec'), file);
    expect(existsSync(file)).toBe(false);
  }
  writeRecording(undefined, join(dir, 'rec', 'c.wav'));
  expect(existsSync(join(dir, 'rec', 'c.wav'))).toBe(false);
});
