import { resolve } from 'node:path';
import type { Settings } from '../settings.ts';
import { rootOf } from './ask-child.ts';
import { RehearsalFiles } from './rehearsal-files.ts';
import { Rehearsals } from './rehearsals.ts';

// Like the pool of connections: one per process, however often Next loads this module.
const shared = globalThis as { dunwellRehearsals?: Map<string, Rehearsals> };

/** The rehearsals kept in this house's folder. */
export function rehearsalsOf({ DUNWELL_DIR }: Settings): Rehearsals {
  const folder = resolve(/* turbopackIgnore: true */ rootOf(), DUNWELL_DIR, 'rehearsals');
  shared.dunwellRehearsals ??= new Map();
  const known = shared.dunwellRehearsals.get(folder) ?? new Rehearsals(new RehearsalFiles(folder));
  shared.dunwellRehearsals.set(folder, known);
  return known;
}

/** Goes on with what an earlier process left unfinished. A house without its source tree has no rehearsals, and starts all the same. */
export async function takeUpRehearsals(settings: Settings): Promise<void> {
  try {
    await rehearsalsOf(settings).takeUp();
  } catch (fault) {
    console.error('api: rehearsals could not be taken up again', fault);
  }
}
