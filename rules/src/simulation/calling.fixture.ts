import { draw, planOf } from '../strategy/drawing.fixture.ts';
import type { Plan } from '../strategy/index.ts';

const callPorts = ['voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'];

/** Calls again and again, so many hours apart, and watches promises. */
export const calling = (hours: number, segment: readonly object[] = []): Plan =>
  planOf(
    draw(
      {
        start: ['start', { segment: segment as never }],
        call: ['call', { scriptId: 'script' }],
        watch: ['promise'],
        again: ['repeat', { times: 60 }],
        wait: ['wait', { days: Math.floor(hours / 24), hours: hours % 24 }],
        end: ['end', { outcome: 'done' }],
      },
      [
        'start.next>call',
        ...[...callPorts, 'spoke'].map((port) => `call.${port}>again`),
        'call.promised>watch',
        ...['kept', 'partlyKept', 'broken', 'noPromise'].map((port) => `watch.${port}>again`),
        'again.again>wait',
        'again.done>end',
        'wait.elapsed>call',
      ],
    ),
  );
