import type { CountKey, Exclusion } from '../exclusion.ts';
import type { Scene } from '../scene.ts';
import { dayAt } from '../zone-clock.ts';

/** The person got in touch on that local date, before that instant, by whatever medium. */
const askedThatDay = (scene: Scene, answer: { atMs: number; personId: string }, { zones }: CountKey): boolean =>
  scene.events.some(
    (asked) =>
      asked.isInbound &&
      asked.personId === answer.personId &&
      asked.atMs <= answer.atMs &&
      zones.every((zone) => dayAt(zone, asked.atMs) === dayAt(zone, answer.atMs)),
  );

/** Answers given on the day the person asked. */
export const sameDayReply: Exclusion = {
  event: (scene, event, key) => event.purpose === 'reply' && askedThatDay(scene, event, key),
  proposal: (scene, atMs, key) => scene.purpose === 'reply' && askedThatDay(scene, { atMs, personId: scene.personId }, key),
};
