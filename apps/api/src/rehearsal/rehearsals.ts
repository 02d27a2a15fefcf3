import { askChild } from './ask-child.ts';
import type { KeptRehearsal, PreparedRehearsal } from './rehearsal.ts';
import type { RehearsalFiles } from './rehearsal-files.ts';
import type { RehearsalTask } from './rehearsal-task.ts';

/** Rehearsals that may wait for the one that runs. */
const mostWaiting = 5;

interface Live {
  rehearsal: KeptRehearsal;
  readonly task: RehearsalTask;
  stop?: () => void;
}

/** The rehearsals of this house: one runs, a few wait, finished ones are files. */
export class Rehearsals {
  private readonly files: RehearsalFiles;
  private readonly live = new Map<string, Live>();
  private isBusy = false;

  constructor(files: RehearsalFiles) {
    this.files = files;
  }

  /** False when too many wait already. */
  ask({ rehearsal, task }: PreparedRehearsal): boolean {
    const waiting = [...this.live.values()].filter((one) => one.rehearsal.status === 'waiting').length;
    if (waiting >= mostWaiting) return false;
    this.live.set(rehearsal.id, { rehearsal, task });
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

  /** Ends one that waits or runs; false when it does neither. */
  async cancel(id: string): Promise<boolean> {
    const found = this.live.get(id);
    if (!found) return false;
    const wasWaiting = found.rehearsal.status === 'waiting';
    found.rehearsal = { ...found.rehearsal, status: 'cancelled' };
    found.stop?.();
    if (wasWaiting) await this.settle(found);
    return true;
  }

  private async workOff(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      for (;;) {
        const next = [...this.live.values()].find(({ rehearsal }) => rehearsal.status === 'waiting');
        if (!next) return;
        await this.perform(next);
      }
    } finally {
      this.isBusy = false;
    }
  }

  private async perform(live: Live): Promise<void> {
    live.rehearsal = { ...live.rehearsal, status: 'running' };
    try {
      const { answer, stop } = askChild({ type: 'rehearse', task: live.task }, (done, total) => {
        live.rehearsal = { ...live.rehearsal, progress: done / total };
      });
      live.stop = stop;
      const said = await answer;
      if (live.rehearsal.status === 'running') {
        if (said.type === 'result') live.rehearsal = { ...live.rehearsal, status: 'done', progress: 1, result: said.result };
        else live.rehearsal = { ...live.rehearsal, status: 'failed', message: said.type === 'failed' ? said.message : 'no result' };
      }
    } catch (fault) {
      live.rehearsal = { ...live.rehearsal, status: 'failed', message: fault instanceof Error ? fault.message : String(fault) };
    }
    await this.settle(live);
  }

  private async settle({ rehearsal, task }: Live): Promise<void> {
    try {
      await this.files.write({ rehearsal, task });
      this.live.delete(rehearsal.id);
    } catch (fault) {
      // Kept in memory: the answer is there, only not across a restart.
      console.error('a rehearsal could not be stored', fault);
    }
  }
}
