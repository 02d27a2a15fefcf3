import { Behaviour, defaultBehaviour } from '@dunwell/rules/simulation';
import type { Io } from '../io.ts';
import { checked, readJson } from '../json-input.ts';

/** How people behave: the defaults with what the file replaces. @throws BadInput naming file and field. */
export async function behaviourFrom(io: Io, path: string | undefined): Promise<Behaviour> {
  if (path === undefined) return defaultBehaviour;
  const given = checked(Behaviour.partial(), await readJson(io, path), path);
  return checked(Behaviour, { ...defaultBehaviour, ...given }, path);
}
