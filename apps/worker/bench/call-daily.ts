const days = 5;
const ports = ['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'];
const numbers = Array.from({ length: days }, (_, day) => day + 1);

/** A strategy that waits a day and calls, five times over: five case-days of one call each. */
export const callDaily = {
  format: 'dunwell.strategy/1',
  id: 'call-daily',
  name: 'Call daily',
  start: 'start',
  nodes: {
    start: { kind: 'start' },
    ...Object.fromEntries(numbers.map((day) => [`wait${day}`, { kind: 'wait', config: { days: 1 } }])),
    ...Object.fromEntries(numbers.map((day) => [`call${day}`, { kind: 'call', config: { scriptId: 'friendly-reminder' } }])),
    end: { kind: 'end', config: { outcome: 'done' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'wait1' },
    ...numbers.map((day) => ({ from: `wait${day}`, port: 'elapsed', to: `call${day}` })),
    ...numbers.flatMap((day) => ports.map((port) => ({ from: `call${day}`, port, to: day === days ? 'end' : `wait${day + 1}` }))),
  ],
  interrupts: [],
};
export const daysPerCase = days;
