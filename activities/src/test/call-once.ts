import { readFileSync } from 'node:fs';

const ports = ['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'];

/** A shipped script, as whoever hands it in would. */
export const friendlyReminder = JSON.parse(readFileSync(new URL('../../../rules/scripts/friendly-reminder.json', import.meta.url), 'utf8'));

/** Calls once with that script, then ends by `endOf` what the call came to. */
export const callOnce = (endOf: (port: string) => string = () => 'done') => ({
  format: 'dunwell.strategy/1',
  id: 'call-once',
  name: 'Call once',
  start: 'start',
  nodes: {
    start: { kind: 'start' },
    call: { kind: 'call', config: { scriptId: friendlyReminder.id } },
    ...Object.fromEntries(ports.map((port) => [port, { kind: 'end', config: { outcome: endOf(port) } }])),
  },
  edges: [{ from: 'start', port: 'next', to: 'call' }, ...ports.map((port) => ({ from: 'call', port, to: port }))],
  interrupts: [],
});
