import { describe, expect, test } from 'vitest';
import { drawnDefault, stopDefaultInWords, stopEvents } from './compile/stop-conditions.ts';
import { compile } from './compile.ts';
import { draw, findAll, planOf } from './drawing.fixture.ts';
import { planHash } from './plan-hash.ts';

const codes = (drawing: unknown, resolve = findAll) => {
  const compiled = compile(drawing, resolve);
  return compiled.ok
    ? []
    : compiled.issues
        .filter(({ severity }) => severity === 'error')
        .map(({ code, nodeId, port }) => [code, nodeId, port].filter(Boolean).join(' '));
};
const minimal = draw({ start: ['start'], done: ['end', { outcome: 'over' }] }, ['start.next>done']);

test('the smallest strategy compiles, and every stop condition is honoured although none is drawn', () => {
  const plan = planOf(minimal);
  expect(Object.keys(plan.interrupts)).toEqual([
    'consumerDeceased',
    'bankruptcyFiled',
    'attorneyNamed',
    'stopRequested',
    'wrongPerson',
    'caseRecalled',
    'paidInFull',
    'disputeRaised',
    'hardshipRaised',
    'complaintMade',
  ]);
  expect(plan.nodes[plan.interrupts.stopRequested!]).toMatchObject({ kind: 'end' });
  expect(plan.nodes[plan.interrupts.disputeRaised!]).toMatchObject({ kind: 'humanTask' });
});

test('moving a box on the canvas does not change the hash, changing a setting does', () => {
  const moved = { ...minimal, layout: { start: { x: 5, y: 9 } } };
  const changed = draw({ start: ['start'], done: ['end', { outcome: 'other' }] }, ['start.next>done']);
  expect(planHash(planOf(moved))).toBe(planHash(planOf(minimal)));
  expect(planHash(planOf(changed))).not.toBe(planHash(planOf(minimal)));
});

test('a file that is no drawing is refused with the field that is wrong', () => {
  expect(compile({ format: 'x' }, findAll)).toMatchObject({ ok: false, issues: [{ code: 'S100', field: 'format' }, {}, {}, {}, {}, {}] });
  expect(compile(null, findAll)).toMatchObject({ ok: false, issues: [{ code: 'S100' }] });
});

test('everything that is wrong is reported at once', () => {
  const drawing = draw(
    {
      start: ['start'],
      odd: ['teleport'],
      short: ['wait', { hours: 99 }],
      ring: ['call', { scriptId: 's' }],
      lonely: ['end', { outcome: 'x' }],
    },
    ['start.next>ring', 'start.next>odd', 'ring.spoke>lonely', 'ring.sung>lonely', 'ring.failed>nowhere'],
  );
  expect(codes(drawing, () => undefined)).toEqual([
    'S101 odd',
    'S102 short',
    'S206 start next',
    'S204 ring failed',
    'S205 ring sung',
    'S207 ring promised',
    'S207 ring voicemail',
    'S207 ring noAnswer',
    'S207 ring unreachable',
    'S207 ring withheld',
    'S401 ring',
  ]);
});

describe('the flow', () => {
  const ends = { done: ['end', { outcome: 'x' }] } as const;

  test('refuses a loop without bound', () => {
    expect(
      codes(
        draw({ start: ['start'], pause: ['wait', { days: 1 }], ask: ['decide', { rulesetId: 'r', outcomes: ['go'] }], ...ends }, [
          'start.next>pause',
          'pause.elapsed>ask',
          'ask.go>done',
          'ask.otherwise>pause',
        ]),
      ),
    ).toEqual(['S302 pause']);
  });

  test('refuses a loop without time', () => {
    expect(
      codes(
        draw({ start: ['start'], more: ['repeat', { times: 3 }], sms: ['message', { channel: 'sms', templateId: 't' }], ...ends }, [
          'start.next>more',
          'more.again>sms',
          'more.done>done',
          ...['sent', 'failed', 'unreachable', 'withheld'].map((port) => `sms.${port}>more`),
        ]),
      ),
    ).toEqual(['S303 more']);
  });

  test('refuses a wait for a date as the only time in a loop, because the date may have passed', () => {
    expect(
      codes(
        draw({ start: ['start'], more: ['repeat', { times: 3 }], due: ['wait', { until: 'dateFact' }], ...ends }, [
          'start.next>more',
          'more.again>due',
          'more.done>done',
          'due.elapsed>more',
          'due.noDate>done',
        ]),
      ),
    ).toEqual(['S303 more']);
  });

  test('accepts a loop that is bounded and takes time', () => {
    expect(
      codes(
        draw({ start: ['start'], more: ['repeat', { times: 3 }], pause: ['wait', { days: 1 }], ...ends }, [
          'start.next>more',
          'more.again>pause',
          'more.done>done',
          'pause.elapsed>more',
        ]),
      ),
    ).toEqual([]);
  });

  test('refuses nodes that no case reaches and nodes without a way to an end', () => {
    expect(
      codes(draw({ start: ['start'], lost: ['score', { scorecardId: 'c' }], ...ends }, ['start.next>done', 'lost.scored>done'])),
    ).toContain('S208 lost');
  });

  test('refuses cases that would have to remember more than a kilobyte', () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`repeat-with-a-long-name-${i}`, ['repeat', { times: 2 }] as const]),
    );
    const ids = Object.keys(many);
    const pauses = Object.fromEntries(ids.map((id) => [`p-${id}`, ['wait', { days: 1 }] as const]));
    const edges = ids.flatMap((id, i) => [`${id}.again>p-${id}`, `p-${id}.elapsed>${id}`, `${id}.done>${ids[i + 1] ?? 'done'}`]);
    expect(codes(draw({ start: ['start'], ...many, ...pauses, ...ends }, [`start.next>${ids[0]}`, ...edges]))).toEqual(['S304']);
  });
});

test('the start must be one start node', () => {
  expect(codes({ ...minimal, start: 'nowhere' })).toContain('S201');
  expect(codes({ ...minimal, start: 'done' })).toContain('S202 done');
});

test('interrupts must lead somewhere, once per event', () => {
  expect(codes({ ...minimal, interrupts: [{ on: 'paidInFull', to: 'gone' }] })).toEqual(['S209']);
  expect(
    codes({
      ...minimal,
      interrupts: [
        { on: 'paidInFull', to: 'done' },
        { on: 'paidInFull', to: 'done' },
      ],
    }),
  ).toEqual(['S210 done']);
});

test('what is said about an interrupt names its event, so that it can be shown there', () => {
  const compiled = compile({ ...minimal, interrupts: [{ on: 'paidInFull', to: 'gone' }] }, findAll);
  const said = (compiled.ok ? compiled.warnings : compiled.issues).filter(({ event }) => event !== undefined);
  expect(said.map(({ code, event }) => `${code} ${event}`)).toContain('S209 paidInFull');
  expect(said.filter(({ code }) => code === 'S501').map(({ event }) => event)).toEqual(
    stopEvents.filter((event) => event !== 'paidInFull'),
  );
});

test.each(stopEvents)('the default of %s can be drawn as a step of its own, and compiles', (event) => {
  const { kind, config } = drawnDefault(event);
  const edges = kind === 'humanTask' ? ['care.closed>done', 'care.overdue>done'] : [];
  const graph = draw({ start: ['start'], care: [kind, config], done: ['end', { outcome: 'over' }] }, ['start.next>done', ...edges]);
  expect(codes({ ...graph, interrupts: [{ on: event, to: 'care' }] })).toEqual([]);
  expect(stopDefaultInWords(event).zh).toMatch(/结案|转人工/);
});
