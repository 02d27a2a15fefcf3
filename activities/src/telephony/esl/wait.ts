import type { EslClient } from './client.ts';
import { type EslEvent, field } from './codec.ts';

/** How a wait on a channel ended. A dying channel swallows commands, so every wait also ends on its hang-up. */
export type Waited =
  | { readonly type: 'event'; readonly event: EslEvent }
  | { readonly type: 'hungUp'; readonly event: EslEvent }
  | { readonly type: 'disconnected' }
  | { readonly type: 'timedOut' };

/** What to wait for on the channel or job `uuid`. */
export interface Awaited {
  readonly uuid: string;
  readonly isIt: (event: EslEvent) => boolean;
  readonly timeoutMs: number;
}

/** Starts watching at once, so call it before sending the command whose effect is awaited. */
export function waitFor(client: EslClient, { uuid, isIt, timeoutMs }: Awaited): { readonly ended: Promise<Waited>; cancel(): void } {
  let finish: (waited: Waited) => void = () => undefined;
  const ended = new Promise<Waited>((resolve) => {
    finish = (waited) => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      resolve(waited);
    };
  });
  const stops = [
    client.watch(uuid, (event) => {
      if (isIt(event)) finish({ type: 'event', event });
      else if (field(event, 'Event-Name') === 'CHANNEL_HANGUP') finish({ type: 'hungUp', event });
    }),
    client.onDown(() => finish({ type: 'disconnected' })),
  ];
  const timer = setTimeout(() => finish({ type: 'timedOut' }), timeoutMs);
  return { ended, cancel: () => finish({ type: 'timedOut' }) };
}

/** The end of the application that was started with this `Event-UUID`. */
export const isEndOf =
  (eventUuid: string) =>
  (event: EslEvent): boolean =>
    field(event, 'Event-Name') === 'CHANNEL_EXECUTE_COMPLETE' && field(event, 'Application-UUID') === eventUuid;
