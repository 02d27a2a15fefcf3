import { expect, it } from 'vitest';
import { draw as chance } from '../../draw.ts';
import type { ContactResult, Reply } from '../../effects.ts';
import { dayMs, instantOf, localTime } from '../../time.ts';
import { draw, libraryOf, planOf, stepInput } from '../drawing.fixture.ts';
import type { Plan } from '../plan.ts';
import { step } from '../step.ts';
import type { CapLimit } from './limits.ts';
import { type Violation, verify } from './verify.ts';

const zone = 'UTC';
const cap: CapLimit = { rule: 'CAP', channels: new Set(['call'] as const), cap: 3, window: 'rolling', days: 2, words: { en: '', zh: '' } };

const results: Readonly<Record<string, ContactResult>> = {
  spoke: { type: 'settled', outcome: 'conversation' },
  noAnswer: { type: 'settled', outcome: 'rang_no_answer' },
  voicemail: { type: 'settled', outcome: 'voicemail_left' },
  failed: { type: 'settled', outcome: 'not_in_service' },
  promised: { type: 'settled', outcome: 'conversation', conversation: { reached: 'rightParty', result: 'promised' } },
  withheld: { type: 'withheld', rules: [] },
  unreachable: { type: 'unreachable' },
};

/** Runs the real `step` with nobody to stop it, letting every contact and rule turn out as the path says; gives the times of the calls. */
function replay(plan: Plan, { path, ports, timeline }: Violation): number[] {
  const library = libraryOf({ pick: () => ports[path.findIndex((id, i) => path[i - 1] === 'pick' && id !== 'pick')] ?? null });
  const startMs = instantOf(zone, timeline[0]!.atLocal.slice(0, 10), minuteOf(timeline[0]!.atLocal));
  const calls: number[] = [];
  let at = stepInput(plan, { library, atMs: startMs, zone });
  for (let stop = 0; stop < path.length * 2; stop++) {
    const { state, command } = step(at);
    if (command.type === 'close') break;
    if (command.type === 'contact') {
      calls.push(at.atMs);
      if (calls.length > cap.cap) break;
      const visited = path.map((id, i) => [id, ports[i + 1]] as const).filter(([id]) => id === state.nodeId);
      const before = calls.filter((_, i) => i < calls.length - 1).length;
      const port = visited[Math.min(before, visited.length - 1)]?.[1] ?? 'noAnswer';
      const reply: Reply = { type: 'contacted', result: results[port]! };
      at = { ...at, state, reply };
    } else at = { ...at, state, reply: { type: 'woke' }, atMs: command.untilMs };
  }
  return calls;
}

const minuteOf = (local: string): number => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
const dayOf = (atMs: number): number => Date.parse(localTime(zone, atMs).date) / dayMs;

/** Calls with a planted fault: the wait between them is too short in many of these drawings. */
function planted(seed: number): Plan {
  const pick = (n: number, below: number): number => Math.floor(chance(seed, n) * below);
  const waits = [{ hours: 5 }, { hours: 11 }, { days: 1 }, { until: 'localTime', time: '09:30' }, { days: 3 }, { minutes: 45 }];
  return planOf(
    draw(
      {
        start: ['start'],
        first: ['wait', waits[pick(1, waits.length)]!],
        call: ['call', { scriptId: 's' }],
        again: ['repeat', { times: 1 + pick(2, 6) }],
        rest: ['wait', waits[pick(3, waits.length)]!],
        end: ['end', { outcome: 'x' }],
      },
      [
        'start.next>first',
        'first.elapsed>call',
        ...['voicemail', 'noAnswer', 'failed', 'spoke'].map((port) => `call.${port}>again`),
        ...['promised', 'withheld', 'unreachable'].map((port) => `call.${port}>end`),
        'again.again>rest',
        'again.done>end',
        'rest.elapsed>call',
      ],
    ),
  );
}

it('shows only breaches that happen when the plan is run with nobody to stop it', () => {
  let shown = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const plan = planted(seed);
    const { violations } = verify(plan, { limits: { caps: [cap], cooldowns: [], hours: [], disclosures: [] } });
    for (const violation of violations) {
      shown++;
      const days = replay(plan, violation).map(dayOf);
      const most = Math.max(...days.map((day) => days.filter((each) => each <= day && each > day - cap.days).length));
      expect(most, JSON.stringify(violation)).toBeGreaterThan(cap.cap);
    }
  }
  expect(shown).toBeGreaterThan(5);
});
