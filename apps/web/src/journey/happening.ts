import type { Answers } from '../shell/trpc.ts';

type Journey = Answers['case']['journey'];

/** One thing on the timeline, whatever kind it is. */
export type Happening =
  | { readonly type: 'decision'; readonly key: string; readonly atMs: number; readonly decision: Journey['decided'][number] }
  | {
      readonly type: 'contact';
      readonly key: string;
      readonly atMs: number;
      readonly attempt: Journey['tried'][number];
      readonly message: Journey['messages'][number] | undefined;
    }
  | { readonly type: 'withheld'; readonly key: string; readonly atMs: number; readonly withheld: Journey['withheld'][number] }
  | { readonly type: 'payment'; readonly key: string; readonly atMs: number; readonly payment: Journey['paid'][number] }
  | { readonly type: 'promise'; readonly key: string; readonly atMs: number; readonly promise: Journey['promised'][number] }
  | { readonly type: 'task'; readonly key: string; readonly atMs: number; readonly task: Journey['tasks'][number] }
  | { readonly type: 'note'; readonly key: string; readonly atMs: number; readonly note: Journey['noted'][number] };

/**
 * Everything that happened, newest first. Notes that only repeat a decision or a contact in words are left out:
 * both are on the timeline themselves. A message is shown with the attempt that sent it.
 */
export function happenings(journey: Journey): Happening[] {
  const messages = new Map(journey.messages.map((message) => [message.attemptId, message]));
  const all: Happening[] = [
    ...journey.decided.map((decision) => ({ type: 'decision' as const, key: decision.id, atMs: decision.atMs, decision })),
    ...journey.tried
      .filter(({ state }) => state !== 'released')
      .map((attempt) => ({
        type: 'contact' as const,
        key: attempt.attemptId,
        atMs: attempt.dispatchedAtMs ?? attempt.reservedAtMs,
        attempt,
        message: messages.get(attempt.attemptId),
      })),
    ...journey.withheld.map((withheld) => ({ type: 'withheld' as const, key: withheld.id, atMs: withheld.atMs, withheld })),
    ...journey.paid.map((payment) => ({ type: 'payment' as const, key: payment.id, atMs: payment.atMs, payment })),
    ...journey.promised.map((promise) => ({ type: 'promise' as const, key: promise.id, atMs: promise.madeAtMs, promise })),
    ...journey.tasks.map((task) => ({ type: 'task' as const, key: task.id, atMs: task.openedAtMs, task })),
    ...journey.noted
      .filter((note) => note.decisionId === null && note.attemptId === null && note.kind !== 'payment')
      .map((note) => ({ type: 'note' as const, key: note.id, atMs: note.atMs, note })),
  ];
  return all.sort((a, b) => b.atMs - a.atMs);
}
