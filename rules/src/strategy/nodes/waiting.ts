import type { CaseEventName } from '../../case-event.ts';
import type { Move, Scene } from '../node-type.ts';

type Memo = Readonly<Record<string, string | number | boolean>>;

/** Sleep until that instant; what a node has to remember rides along. */
export const waitUntil = (untilMs: number, wakeOn: readonly CaseEventName[] = [], memo: Memo = {}): Move<never> => ({
  command: { type: 'wait', untilMs, wakeOn },
  memo: { ...memo, untilMs },
});

/** When the wait this node is in ends; a wait whose memory was lost is over. */
export const untilMsOf = (scene: Scene): number => (typeof scene.memo.untilMs === 'number' ? scene.memo.untilMs : scene.atMs);

/** True once the wait has run out. */
export const isDue = (scene: Scene): boolean => scene.atMs >= untilMsOf(scene);

/** The first event, by precedence, that this node asked for. */
export const wanted = <E extends CaseEventName>(scene: Scene, events: readonly E[]): E | undefined =>
  scene.events.map(({ name }) => name).find((name): name is E => (events as readonly CaseEventName[]).includes(name));
