import type { z } from 'zod';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';

/** A JSON file. @throws BadInput naming file, line and column when it is not JSON. */
export async function readJson(io: Io, path: string): Promise<unknown> {
  const text = await io.readText(path);
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new BadInput(`${path}${place(text, fault)}: is not JSON (${message(fault)})`);
  }
}

/** A JSON file of a known form. @throws BadInput with every fault, each naming file and field. */
export async function readChecked<S extends z.ZodType>(io: Io, path: string, schema: S): Promise<z.output<S>> {
  return checked(schema, await readJson(io, path), path);
}

/** @throws BadInput with every fault, each starting with `where` and naming the field. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadInput(...parsed.error.issues.map((issue) => `${where}: ${issue.path.join('.') || '(whole)'}: ${issue.message}`));
}

/** Newline-delimited JSON, blank lines skipped. @throws BadInput naming the first line that is not JSON. */
export async function* jsonLines(lines: AsyncIterable<string>, name = 'stdin'): AsyncGenerator<{ where: string; value: unknown }> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const where = `${name}:${number}`;
    let value: unknown;
    try {
      value = JSON.parse(number === 1 ? line.replace(/^\uFEFF/, '') : line);
    } catch (fault) {
      throw new BadInput(`${where}: is not JSON (${message(fault)})`);
    }
    yield { where, value };
  }
}

const message = (fault: unknown): string => (fault instanceof Error ? fault.message.replace(/\s+/g, ' ') : String(fault));

function place(text: string, fault: unknown): string {
  const at = /position (\d+)/.exec(message(fault));
  if (!at) return '';
  const before = text.slice(0, Number(at[1])).split('\n');
  return `:${before.length}:${before.at(-1)!.length + 1}`;
}
