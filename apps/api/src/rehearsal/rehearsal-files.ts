import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';
import type { RehearsalTask } from './rehearsal-task.ts';

/** Rehearsals kept; older ones can be run again, equal byte for byte. */
const mostKept = 50;

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/** Rehearsals as files of one folder. */
export class RehearsalFiles {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  read = (id: string): Promise<KeptRehearsal | undefined> => this.parsed<KeptRehearsal>(id, '.json');

  readTask = (id: string): Promise<RehearsalTask | undefined> => this.parsed<RehearsalTask>(id, '.task');

  async write({ rehearsal, task }: PreparedRehearsal): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await this.put(this.pathOf(rehearsal.id, '.task'), task);
    await this.put(this.pathOf(rehearsal.id, '.json'), rehearsal);
    await this.forgetOldest();
  }

  /** Newest first. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const found = names.filter((name) => name.endsWith('.json') && isId(name.slice(0, -5)));
    const dated = await Promise.all(found.map(async (name) => ({ name, ms: (await stat(join(this.folder, name))).mtimeMs })));
    return dated.sort((a, b) => b.ms - a.ms).map(({ name }) => name.slice(0, -5));
  }

  private async forgetOldest(): Promise<void> {
    const old = (await this.ids()).slice(mostKept);
    await Promise.all(old.map((id) => this.forget(id)));
  }

  private async forget(id: string): Promise<void> {
    for (const ending of ['.json', '.task'] as const) await rm(this.pathOf(id, ending), { force: true });
  }

  private async parsed<T>(id: string, ending: '.json' | '.task'): Promise<T | undefined> {
    const text = isId(id) ? await readFile(this.pathOf(id, ending), 'utf8').catch(() => undefined) : undefined;
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  /** Written aside and renamed, so that a reader never sees half a file. */
  private async put(path: string, content: KeptRehearsal | RehearsalTask): Promise<void> {
    await writeFile(`${path}.part`, JSON.stringify(content));
    await rename(`${path}.part`, path);
  }

  private readonly pathOf = (id: string, ending: '.json' | '.task'): string =>
    join(/* turbopackIgnore: true */ this.folder, `${id}${ending}`);
}
