import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '@dunwell/db';
import { dropFile, forgetNamed, type PlacedFile, sortFiles, unnamedIn } from '@dunwell/db/erased-files';
import { isReachable } from './erase-files.ts';
import { attemptOf, type FilePlace } from './file-place.ts';

const pageSize = 500;

/** Goes through every file of every place: one of an erased person is ordered to go, one that no record names is written down. */
export async function sweepFiles(db: Db, places: readonly FilePlace[]): Promise<void> {
  await forgetNamed(db);
  for (const place of places) {
    if (!(await isReachable(place))) continue;
    await forgetVanished(db, place);
    for await (const page of pagesOf(place)) await sortFiles(db, page);
  }
}

async function* pagesOf(place: FilePlace): AsyncGenerator<readonly PlacedFile[]> {
  let page: PlacedFile[] = [];
  const folder = await opendir(place.folder).catch(() => undefined);
  if (!folder) return;
  for await (const entry of folder) {
    const attemptId = entry.isFile() ? attemptOf(place, entry.name) : undefined;
    if (attemptId !== undefined) page.push({ place: place.name, name: entry.name, attemptId });
    if (page.length < pageSize) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

async function forgetVanished(db: Db, { name, folder }: FilePlace): Promise<void> {
  for (const file of await unnamedIn(db, name)) {
    const isThere = await lstat(join(folder, file.name)).then(
      () => true,
      () => false,
    );
    if (!isThere) await dropFile(db, file.id);
  }
}
