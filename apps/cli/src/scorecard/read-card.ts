import { type CompiledScorecard, compileScorecard } from '@dunwell/rules/scoring';
import { BadInput } from '../bad-input.ts';
import type { Io } from '../io.ts';
import { readJson } from '../json-input.ts';

/** A card file, ready to score. @throws BadInput with every fault of the card. */
export async function readCard(io: Io, path: string): Promise<CompiledScorecard> {
  const compiled = compileScorecard(await readJson(io, path));
  if (!compiled.ok) throw new BadInput(...compiled.issues.map((issue) => `${path}: ${issue}`));
  return compiled.scorecard;
}
