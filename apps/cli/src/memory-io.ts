import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';

/** A terminal and a few files in memory, for tests: what was printed stays to be read. */
export function memoryIo(given: { readonly stdin?: readonly string[]; readonly files?: Readonly<Record<string, string>> } = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const files = new Map(Object.entries(given.files ?? {}));
  const bytes = new Map<string, Uint8Array>();
  const readText = async (path: string): Promise<string> => {
    const text = files.get(path);
    if (text === undefined) throw new BadInput(`${path}: no such file`);
    return text;
  };
  const io: Io = {
    stdin: each(given.stdin ?? []),
    out: async (line) => void out.push(line),
    err: (line) => void err.push(line),
    readText,
    readBytes: async (path) => bytes.get(path) ?? new TextEncoder().encode(await readText(path)),
    readLines: async function* (path) {
      yield* (await readText(path)).split('\n');
    },
    writeText: async (path, text) => void files.set(path, text),
    writeBytes: async (path, content) => void bytes.set(path, content),
    env: {},
    isTty: false,
  };
  return { io, out, err, files };
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
