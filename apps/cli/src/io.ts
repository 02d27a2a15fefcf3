import { createReadStream } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { BadInput } from './bad-input.ts';
import { splitLines } from './lines.ts';

/** Everything a command may touch, so a test can be the terminal. */
export interface Io {
  /** Standard input, line by line. */
  readonly stdin: AsyncIterable<string>;
  /** Writes one line to standard output and resolves when more may follow (a slow reader slows the writer down). */
  out(line: string): Promise<void>;
  /** Writes one line to standard error: progress, faults, logs. */
  err(line: string): void;
  /** A whole file as UTF-8. @throws BadInput when it cannot be read. */
  readText(path: string): Promise<string>;
  /** A whole file as bytes. @throws BadInput when it cannot be read. */
  readBytes(path: string): Promise<Uint8Array>;
  /** A file line by line, for what may be larger than memory. @throws BadInput when it cannot be read. */
  readLines(path: string): AsyncIterable<string>;
  /** Writes a whole file or nothing. @throws BadInput when it cannot be written. */
  writeText(path: string, text: string): Promise<void>;
  /** Writes a whole file of bytes or nothing. @throws BadInput when it cannot be written. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal: answers are indented for reading. */
  readonly isTty: boolean;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'permission denied',
  ENOTDIR: 'no such file',
};

function badFile(path: string, fault: unknown): BadInput {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
  return new BadInput(`${path}: ${reasons[code] ?? `cannot be used (${code})`}`);
}

async function* readLines(path: string): AsyncGenerator<string> {
  try {
    yield* splitLines(createReadStream(path), path);
  } catch (fault) {
    throw fault instanceof BadInput ? fault : badFile(path, fault);
  }
}

function write(line: string): Promise<void> | undefined {
  if (process.stdout.write(`${line}\n`)) return undefined;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}

async function wholeFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (fault) {
    throw badFile(path, fault);
  }
}

/** The real terminal. */
export function processIo(): Io {
  return {
    stdin: { [Symbol.asyncIterator]: () => splitLines(process.stdin, 'stdin') },
    out: async (line) => write(line),
    err: (line) => void process.stderr.write(`${line}\n`),
    readText: (path) =>
      readFile(path, 'utf8').then(
        (text) => text.replace(/^\uFEFF/, ''),
        (fault) => Promise.reject(badFile(path, fault)),
      ),
    readBytes: (path) => readFile(path).catch((fault) => Promise.reject(badFile(path, fault))),
    readLines,
    writeText: wholeFile,
    writeBytes: wholeFile,
    env: process.env,
    isTty: process.stdout.isTTY === true,
  };
}
