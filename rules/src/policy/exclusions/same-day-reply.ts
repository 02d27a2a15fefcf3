import type { Exclusion } from '../exclusion.ts';
import { openInquiries } from '../reply.ts';
import { dayAt } from '../zone-clock.ts';

/** Answers given on the day the person asked. */
export const sameDayReply: Exclusion = {
  event: (scene, event, { zones }) =>
    event.purpose === 'reply' &&
    scene.events.some(
      (asked) =>
        asked.isInbound &&
        asked.personId === event.personId &&
        asked.atMs <= event.atMs &&
        zones.every((zone) => dayAt(zone, asked.atMs) === dayAt(zone, event.atMs)),
    ),
  proposal: (scene, atMs, { zones }) =>
    openInquiries(scene).some((asked) => zones.every((zone) => dayAt(zone, asked.atMs) === dayAt(zone, atMs))),
};
