import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { draw, planOf, stepInput, woke } from './drawing.fixture.ts';
import { nodeTypes } from './nodes/index.ts';
import { recordOf, replay } from './replay.ts';
import { step } from './step.ts';

const drawing = draw({ start: ['start'], pause: ['wait', { days: 2 }], done: ['end', { outcome: 'done' }] }, [
  'start.next>pause',
  'pause.elapsed>done',
]);

/** The engine after a change of the language: `wait` calls its days `lengthDays`, and lifts what was drawn before. */
async function laterEngine() {
  const { wait } = nodeTypes;
  const before = ({ lengthDays, ...rest }: Record<string, unknown>) => wait.config.parse({ ...rest, days: lengthDays });
  const later = {
    ...wait,
    version: 1,
    migrations: [({ days, ...rest }: Record<string, unknown>) => ({ ...rest, lengthDays: days })],
    config: z.looseObject({ lengthDays: z.number() }),
    face: { ...wait.face, summary: (config: object, lang: 'en' | 'zh') => wait.face.summary(before({ ...config }), lang) },
    bounds: (config: object) => wait.bounds(before({ ...config })),
    countsVisits: () => false,
    references: () => [],
    examine: () => [],
    listens: () => [],
    interrupted: () => [],
    enter: (config: object, scene: never) => wait.enter(before({ ...config }), scene),
    resume: (config: object, ...more: [never, never]) => wait.resume!(before({ ...config }), ...more),
  };
  vi.resetModules();
  vi.doMock('./nodes/index.ts', () => ({ nodeTypes: { ...nodeTypes, wait: later } }));
  const [{ compile }, engine, records] = await Promise.all([import('./compile.ts'), import('./step.ts'), import('./replay.ts')]);
  return { compile, step: engine.step, replay: records.replay };
}

afterEach(() => {
  vi.doUnmock('./nodes/index.ts');
  vi.resetModules();
});

test('a case under way on a plan of the older language goes on as it would have, and its decisions replay byte for byte', async () => {
  const plan = planOf(drawing);
  const waiting = stepInput(plan);
  const first = step(waiting);
  const due = stepInput(plan, { state: first.state, reply: woke, atMs: waiting.atMs + 3 * 86_400_000 });
  const second = step(due);
  const later = await laterEngine();
  const stored = JSON.parse(JSON.stringify(plan)) as typeof plan;
  const { library } = waiting;
  expect(later.step({ ...due, plan: stored })).toEqual(second);
  for (const [input, decided] of [
    [waiting, first],
    [due, second],
  ] as const)
    expect(later.replay(recordOf('hash', input, decided), { plan: stored, library })).toEqual({ equal: true });
  expect(replay(recordOf('hash', due, second), { plan, library })).toEqual({ equal: true });
});

test('drawn again under the newer language it is another plan, with the lifted settings and their version', async () => {
  const later = await laterEngine();
  const compiled = later.compile(drawing, () => undefined);
  expect(compiled).toMatchObject({ ok: true, plan: { nodes: { pause: { version: 1, config: { lengthDays: 2 } } } } });
  expect(planOf(drawing).nodes.pause).not.toHaveProperty('version');
});
