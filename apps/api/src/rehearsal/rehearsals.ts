import { askChild } from './ask-child.ts';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';
import type { RehearsalFiles } from './rehearsal-files.ts';
import type { RehearsalTask } from './rehearsal-task.ts';
import { shareKeeper } from './share-keeper.ts';

/** Rehearsals that may wait for the one that runs. */
const mostWaiting = 5;

interface Live {
  rehearsal: KeptRehearsal;
  readonly task: RehearsalTask;
  /** Written down: may be worked on. */
  isKept: boolean;
  stop?: () => void;
  /** Word of being cancelled is on its way to disk. */
  cancelling?: Promise<void>;
  /** It is over, and what came of it is on its way to disk. */
  ending?: Promise<void>;
}

type Ended = Pick<KeptRehearsal, 'status'> & Partial<Pick<KeptRehearsal, 'progress' | 'result' | 'message'>>;

/** The rehearsals of this house: one runs, a few wait, all are files from the moment they are asked for. */
export class Rehearsals {
  private readonly files: RehearsalFiles;
  private readonly live = new Map<string, Live>();
  private isBusy = false;

  constructor(files: RehearsalFiles) {
    this.files = files;
  }

  /** False when too many wait already. */
  async ask({ rehearsal, task }: PreparedRehearsal): Promise<boolean> {
    if (this.isFull()) return false;
    const live: Live = { rehearsal, task, isKept: false };
    this.live.set(rehearsal.id, live);
    try {
      await this.files.write({ rehearsal, task });
    } catch (fault) {
      this.live.delete(rehearsal.id);
      throw fault;
    }
    live.isKept = true;
    void this.workOff();
    return true;
  }

  /** Takes up what waited or ran when the process before this one ended. Shares that were finished are not done again. */
  async takeUp(): Promise<void> {
    const kept = await Promise.all((await this.files.ids()).filter((id) => !this.live.has(id)).map((id) => this.files.read(id)));
    const open = kept.filter((one) => one?.status === 'waiting' || one?.status === 'running') as KeptRehearsal[];
    for (const rehearsal of open.sort((a, b) => a.askedAtMs - b.askedAtMs)) await this.queueAgain(rehearsal);
    void this.workOff();
  }

  /** Goes on with one that was cancelled or failed. `undefined`: there is no such one; false: too many wait already. */
  async goOn(id: string): Promise<boolean | undefined> {
    const kept = this.live.has(id) ? undefined : await this.files.read(id);
    if (kept?.status !== 'cancelled' && kept?.status !== 'failed') return undefined;
    if (this.isFull()) return false;
    if (!(await this.queueAgain(kept))) return undefined;
    void this.workOff();
    return true;
  }

  async get(id: string): Promise<KeptRehearsal | undefined> {
    return this.live.get(id)?.rehearsal ?? (await this.files.read(id));
  }

  /** What it rehearses on, for looking at single lives. */
  async taskOf(id: string): Promise<RehearsalTask | undefined> {
    return this.live.get(id)?.task ?? (await this.files.readTask(id));
  }

  /** Of one strategy, newest first, without results. */
  async list(strategyId: string): Promise<readonly KeptRehearsal[]> {
    const stored = await Promise.all((await this.files.ids()).filter((id) => !this.live.has(id)).map((id) => this.files.read(id)));
    return [...[...this.live.values()].map(({ rehearsal }) => rehearsal), ...stored]
      .filter((one) => one !== undefined)
      .filter(({ question }) => question.drawing.strategyId === strategyId)
      .sort((a, b) => b.askedAtMs - a.askedAtMs);
  }

  /** Ends one that waits or runs; false when it does neither. What it has finished is kept, should it go on. */
  async cancel(id: string): Promise<boolean> {
    const found = this.live.get(id);
    if (!found) return false;
    if (found.ending) return found.ending.then(() => false);
    const wasWaiting = found.rehearsal.status === 'waiting';
    found.rehearsal = { ...found.rehearsal, status: 'cancelled' };
    found.stop?.();
    if (wasWaiting) {
      await this.settle(found, found.rehearsal);
      return true;
    }
    // One that runs is settled when its process has ended; until then a crash must not take it up again.
    found.cancelling = this.files.save(found.rehearsal);
    await found.cancelling;
    return true;
  }

  private readonly isFull = (): boolean =>
    [...this.live.values()].filter(({ rehearsal }) => rehearsal.status === 'waiting').length >= mostWaiting;

  private async queueAgain({ message: _message, ...kept }: KeptRehearsal): Promise<boolean> {
    const task = await this.files.readTask(kept.id);
    if (!task || this.live.has(kept.id)) return false;
    const rehearsal: KeptRehearsal = { ...kept, status: 'waiting' };
    this.live.set(kept.id, { rehearsal, task, isKept: true });
    await this.files.save(rehearsal);
    return true;
  }

  private async workOff(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (;;) {
        const next = [...this.live.values()].find(({ rehearsal, isKept }) => isKept && rehearsal.status === 'waiting');
        if (!next) return;
        await this.perform(next);
      }
    } finally {
      this.isBusy = false;
    }
  }

  private async perform(live: Live): Promise<void> {
    live.rehearsal = { ...live.rehearsal, status: 'running' };
    let ended: Ended;
    try {
      ended = await this.workOn(live);
    } catch (fault) {
      ended = { status: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
    }
    await this.settle(live, { ...live.rehearsal, ...(live.rehearsal.status === 'running' ? ended : {}) });
  }

  private async workOn(live: Live): Promise<Ended> {
    const { id } = live.rehearsal;
    const shares = shareKeeper(this.files, id);
    const finished = await this.files.readShares(id);
    const { answer, stop } = askChild({ type: 'rehearse', task: live.task, finished }, ({ share, done, total }) => {
      shares.keep(share);
      live.rehearsal = { ...live.rehearsal, progress: done / total };
    });
    live.stop = stop;
    // Cancelled while the shares were read: there was no process to end yet.
    if (live.rehearsal.status !== 'running') stop();
    const said = await answer;
    await shares.settled();
    if (said.type === 'result') return { status: 'done', progress: 1, result: said.result };
    return { status: 'failed', message: said.type === 'failed' ? said.message : 'no result' };
  }

  /** Nobody is told that it is over before that is written down: a crash would take back what was said. */
  private settle(live: Live, ended: KeptRehearsal): Promise<void> {
    live.ending = this.writeDown(live, ended);
    return live.ending;
  }

  private async writeDown(live: Live, ended: KeptRehearsal): Promise<void> {
    try {
      await live.cancelling?.catch(() => {});
      await this.files.save(ended);
      if (ended.status === 'done') await this.files.dropShares(ended.id);
      this.live.delete(ended.id);
    } catch (fault) {
      // Kept in memory: the answer is there, only not across a restart.
      live.rehearsal = ended;
      console.error('a rehearsal could not be stored', fault);
    }
  }
}
