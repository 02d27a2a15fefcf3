import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';
import type { FinishedShare, RehearsalTask } from './rehearsal-task.ts';

/** Rehearsals kept; older ones can be run again, equal byte for byte. */
const mostKept = 50;

/** What is rehearsed · what was asked and what came of it · shares done so far, a line each. */
const endings = ['.task', '.json', '.shares'] as const;
type Ending = (typeof endings)[number];

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
    await this.save(rehearsal);
    await this.forgetOldest();
  }

  /** Stores how a rehearsal stands; its task is there already. */
  save = (rehearsal: KeptRehearsal): Promise<void> => this.put(this.pathOf(rehearsal.id, '.json'), rehearsal);

  /** Begins a line of its own, so that a line torn by a crash spoils no other. */
  keepShare = (id: string, share: FinishedShare): Promise<void> => appendFile(this.pathOf(id, '.shares'), `\n${JSON.stringify(share)}\n`);

  /** Shares of a rehearsal that were finished; a line that was never finished is not among them. */
  async readShares(id: string): Promise<readonly FinishedShare[]> {
    const text = await readFile(this.pathOf(id, '.shares'), 'utf8').catch(() => '');
    return text.split('\n').flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as FinishedShare];
      } catch {
        return [];
      }
    });
  }

  dropShares = (id: string): Promise<void> => rm(this.pathOf(id, '.shares'), { force: true });

  /** Newest first. */
  async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const found = names.filter((name) => name.endsWith('.json') && isId(name.slice(0, -5)));
    const dated = await Promise.all(found.map(async (name) => ({ name, ms: (await stat(join(this.folder, name))).mtimeMs })));
    return dated.sort((a, b) => b.ms - a.ms).map(({ name }) => name.slice(0, -5));
  }

  private async forgetOldest(): Promise<void> {
    const old = (await this.ids()).slice(mostKept);
    await Promise.all(old.flatMap((id) => endings.map((ending) => rm(this.pathOf(id, ending), { force: true }))));
  }

  private async parsed<T>(id: string, ending: Ending): Promise<T | undefined> {
    const text = isId(id) ? await readFile(this.pathOf(id, ending), 'utf8').catch(() => undefined) : undefined;
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  /** Written aside and renamed, so that a reader never sees half a file. */
  private async put(path: string, content: KeptRehearsal | RehearsalTask): Promise<void> {
    const aside = `${path}.${randomUUID()}.part`;
    await writeFile(aside, JSON.stringify(content));
    await rename(aside, path);
  }

  private readonly pathOf = (id: string, ending: Ending): string => join(/* turbopackIgnore: true */ this.folder, `${id}${ending}`);
}
