import { type CompiledScript, compileScript } from '@dunwell/rules/script';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';

/** A script that can be spoken. @throws BadInput with every fault of it. */
export async function readScript(io: Io, path: string): Promise<CompiledScript> {
  const compiled = compileScript(await readJson(io, path));
  if (compiled.ok) return compiled.script;
  throw new BadInput(...compiled.issues.map((issue) => `${path}: ${issue.message.en}`));
}
