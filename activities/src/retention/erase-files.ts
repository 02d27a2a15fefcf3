import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Db } from '@dunwell/db';
import {
  attemptsToLookFor,
  dropFile,
  type FoundFile,
  filesToErase,
  markErased,
  markLookedFor,
  noteContent,
  noteFiles,
} from '@dunwell/db/erased-files';
import { type FilePlace, namesOf } from './file-place.ts';

const pageSize = 200;

const codeOf = (fault: unknown): string => (fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault));

/** Whether a place can be looked into. Where its folder is missing nothing can be said of what was in it, unless it is our own. */
export async function isReachable({ folder, isOwn }: FilePlace): Promise<boolean> {
  const found = await lstat(folder).catch(codeOf);
  if (typeof found !== 'string') return found.isDirectory();
  return isOwn && found === 'ENOENT';
}

async function contentOf(path: string): Promise<{ bytes: number; sha256: string } | undefined> {
  const found = await lstat(path).catch((fault: unknown) => {
    if (codeOf(fault) === 'ENOENT') return undefined;
    throw fault;
  });
  if (!found) return undefined;
  if (!found.isFile()) throw Object.assign(new Error(`${path} is not a plain file`), { code: 'is not a plain file', syscall: 'lstat' });
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: found.size, sha256: hash.digest('hex') };
}

/** Looks for the files of erased attempts in every place and writes them down. Returns how many attempts it looked for. */
export async function lookForFiles(db: Db, places: readonly FilePlace[]): Promise<number> {
  const attempts = await attemptsToLookFor(db, pageSize);
  if (attempts.length === 0) return 0;
  const found: FoundFile[] = [];
  let isWhole = true;
  for (const place of places) {
    if (!(await isReachable(place))) {
      // A folder that is away may hold some: they are looked for again.
      isWhole = false;
      continue;
    }
    for (const attempt of attempts) {
      for (const name of namesOf(place, attempt.attemptId)) {
        const content = await contentOf(join(place.folder, name));
        if (content) found.push({ ...attempt, place: place.name, name, ...content });
      }
    }
  }
  await noteFiles(db, found);
  if (!isWhole) return 0;
  await markLookedFor(
    db,
    attempts.map(({ attemptId }) => attemptId),
  );
  return attempts.length;
}

/**
 * Deletes the files that are written down to go: hash, delete, mark. Killed anywhere between, the next round finds the
 * file still there or gone and ends the same way. Returns how many are gone.
 */
export async function eraseFiles(db: Db, places: readonly FilePlace[]): Promise<number> {
  let gone = 0;
  for (const file of await filesToErase(db, pageSize)) {
    const place = places.find(({ name }) => name === file.place);
    const trouble = place ? await eraseOne(db, file, place) : 'this house has no such place now';
    if (trouble !== 'dropped') await markErased(db, file.id, trouble);
    if (trouble === null) gone++;
  }
  return gone;
}

/** Null: gone. */
async function eraseOne(db: Db, file: { id: string; name: string; sha256: string | null }, place: FilePlace): Promise<string | null> {
  if (!(await isReachable(place))) return 'the folder is not there';
  const path = join(place.folder, file.name);
  try {
    const content = await contentOf(path);
    if (content) {
      await noteContent(db, file.id, content);
      await unlink(path);
      return null;
    }
    if (file.sha256 !== null) return null;
    await dropFile(db, file.id);
    return 'dropped';
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    if (fault instanceof Error && 'syscall' in fault) return codeOf(fault);
    throw fault;
  }
}
