import type { PastEvent } from './past-event.ts';
import type { Scene } from './scene.ts';

/** A conversation is answered while it is held; everything else the person sends waits for one reply. */
const asksForReply = (event: PastEvent): boolean => event.isInbound && !event.isConversation;

/**
 * What the person sent through the proposed medium that has not been answered yet: each may be answered once through
 * the same medium. Empty unless the proposal is a reply. Every later outbound contact by that medium, whatever it was
 * called, uses up the latest one.
 *
 * @source 12 CFR 1006.6(b)(1) comment 2, 1006.6(b)(2) comment 1, 1006.14(h) comments: the collector may respond once
 */
export function openInquiries(scene: Scene): readonly PastEvent[] {
  if (scene.purpose !== 'reply') return [];
  const medium: PastEvent['type'] = scene.proposal.channel;
  const ofMedium = scene.events
    .filter((event) => event.type === medium && event.personId === scene.personId && event.purpose !== 'optout_confirmation')
    .sort((a, b) => a.atMs - b.atMs || Number(b.isInbound) - Number(a.isInbound));
  const open: PastEvent[] = [];
  for (const event of ofMedium) {
    if (asksForReply(event)) open.push(event);
    else if (!event.isInbound) open.pop();
  }
  return open;
}

export const mayReplyOnce = (scene: Scene): boolean => openInquiries(scene).length > 0;
