import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const sampleRate = 8000;
/** A quarter of a second stands for the whole call: simulated people make no sound. */
const samples = sampleRate / 4;
/** Left the consumer, right the robot, 16 bits each. */
const bytesPerSample = 4;

/** @source RIFF/WAVE, WAVEFORMATEX: PCM, two channels of 16 bits */
function silence(): Buffer {
  const wave = Buffer.alloc(44 + samples * bytesPerSample);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(wave.length - 8, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(2, 22);
  wave.writeUInt32LE(sampleRate, 24);
  wave.writeUInt32LE(sampleRate * bytesPerSample, 28);
  wave.writeUInt16LE(bytesPerSample, 32);
  wave.writeUInt16LE(16, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(samples * bytesPerSample, 40);
  return wave;
}

/** Leaves the file a real switch would leave. Only inside the folder it was given: who may command calls may not write anywhere. */
export function writeRecording(folder: string | undefined, file: string): void {
  if (folder === undefined || dirname(resolve(file)) !== resolve(folder)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file.slice(file.lastIndexOf('/') + 1)), silence());
}
