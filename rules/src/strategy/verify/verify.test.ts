import { describe, expect, it } from 'vitest';
import earlyStage from '../../../scripts/early-stage.json';
import type { Json } from '../../json.ts';
import type { Channel } from '../../outcome.ts';
import { packById } from '../../policy/library.ts';
import { draw, libraryOf, planOf } from '../drawing.fixture.ts';
import type { CapLimit, CooldownLimit, HoursLimit, Limits } from './limits.ts';
import { weekMinutes } from './proof-graph.ts';
import { verify } from './verify.ts';

const channels = (...names: Channel[]): ReadonlySet<Channel> => new Set(names);
const words = { en: 'x', zh: 'x' };
const sevenIn7: CapLimit = { rule: 'SEVEN', channels: channels('call'), cap: 7, window: 'rolling', days: 7, words };
const rest: CooldownLimit = {
  rule: 'REST',
  channels: channels('call'),
  afterChannels: channels('call'),
  after: 'conversation',
  days: 7,
  words,
};
const daytime: HoursLimit = {
  rule: 'HOURS',
  channels: channels('call'),
  minutes: Uint8Array.from({ length: weekMinutes }, (_, minute) => (minute % 1440 >= 480 && minute % 1440 < 1260 ? 1 : 0)),
  words,
};
const limits = (more: Partial<Limits> = {}): Limits => ({ caps: [], cooldowns: [], hours: [], disclosures: [], ...more });

/** One call a round, so many rounds, with a wait in between. */
const rounds = (times: number, wait: Record<string, string | number>) =>
  planOf(
    draw(
      {
        start: ['start'],
        call: ['call', { scriptId: 's' }],
        again: ['repeat', { times }],
        wait: ['wait', wait],
        end: ['end', { outcome: 'done' }],
      },
      [
        'start.next>call',
        ...['voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>again`),
        ...['promised', 'spoke'].map((port) => `call.${port}>end`),
        'again.again>wait',
        'again.done>end',
        'wait.elapsed>call',
      ],
    ),
  );

describe('the proof', () => {
  it('passes a call a day and shows the eighth call of a week when they are closer', () => {
    const caps = [sevenIn7];
    expect(
      verify(rounds(30, { until: 'localTime', time: '10:00', daysAhead: 1 }), { limits: limits({ caps, hours: [daytime] }) }),
    ).toMatchObject({ ok: true });
    expect(verify(rounds(30, { days: 1 }), { limits: limits({ caps, hours: [daytime] }) })).toMatchObject({ ok: true });
    const broken = verify(rounds(30, { hours: 20 }), { limits: limits({ caps }) });
    expect(broken.ok).toBe(false);
    expect(broken.violations[0]).toMatchObject({
      rule: 'SEVEN',
      message: { en: expect.stringContaining('contact 8 within 7 consecutive dates') },
    });
    expect(broken.violations[0]!.path.filter((id) => id === 'call')).toHaveLength(8);
    expect(broken.statesExplored).toBeGreaterThan(8);
  });

  it('counts the visits that bound a loop: six more rounds are seven calls, seven are eight', () => {
    expect(verify(rounds(6, { hours: 1 }), { limits: limits({ caps: [sevenIn7] }) }).ok).toBe(true);
    expect(verify(rounds(7, { hours: 1 }), { limits: limits({ caps: [sevenIn7] }) }).ok).toBe(false);
  });

  it('knows the best hour of a person as one hour a day, after a first call at any hour', () => {
    const plan = rounds(30, { until: 'bestTime' });
    expect(verify(plan, { limits: limits({ caps: [{ ...sevenIn7, cap: 8 }] }) }).ok).toBe(true);
    expect(verify(plan, { limits: limits({ caps: [sevenIn7] }) }).ok).toBe(false);
  });

  it('wants a pause after a conversation, and only then', () => {
    const plan = (days: number) =>
      planOf(
        draw(
          {
            start: ['start'],
            one: ['call', { scriptId: 's' }],
            wait: ['wait', { days }],
            two: ['call', { scriptId: 's' }],
            end: ['end', { outcome: 'x' }],
          },
          [
            'start.next>one',
            'one.spoke>wait',
            ...['promised', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `one.${port}>end`),
            'wait.elapsed>two',
            ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `two.${port}>end`),
          ],
        ),
      );
    expect(verify(plan(7), { limits: limits({ cooldowns: [rest] }) }).ok).toBe(true);
    const { ok, violations } = verify(plan(3), { limits: limits({ cooldowns: [rest] }) });
    expect(ok).toBe(false);
    expect(violations[0]!.path).toEqual(['start', 'one', 'wait', 'two']);
  });

  it('notes a contact that may come at night, and refuses one set for the night', () => {
    const once = (time: string) =>
      planOf(
        draw(
          {
            start: ['start'],
            wait: ['wait', { until: 'localTime', time }],
            call: ['call', { scriptId: 's' }],
            end: ['end', { outcome: 'x' }],
          },
          [
            'start.next>wait',
            'wait.elapsed>call',
            ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>end`),
          ],
        ),
      );
    expect(verify(once('10:00'), { limits: limits({ hours: [daytime] }) })).toMatchObject({ ok: true, notes: [] });
    const { violations } = verify(once('22:30'), { limits: limits({ hours: [daytime] }) });
    expect(violations).toMatchObject([{ rule: 'HOURS', path: ['start', 'wait', 'call'] }]);
    expect(violations[0]!.timeline.at(-1)!.atLocal).toMatch(/T22:30$/);
    expect(verify(rounds(1, { days: 1 }), { limits: limits({ hours: [daytime] }) })).toMatchObject({
      ok: true,
      notes: [{ nodeId: 'call' }],
    });
  });

  it('follows a time of day through fixed waits and earlier contacts', () => {
    const twice = (hours: number) =>
      planOf(
        draw(
          {
            start: ['start'],
            ten: ['wait', { until: 'localTime', time: '10:00' }],
            one: ['call', { scriptId: 's' }],
            later: ['wait', { hours }],
            two: ['call', { scriptId: 's' }],
            end: ['end', { outcome: 'x' }],
          },
          [
            'start.next>ten',
            'ten.elapsed>one',
            ...['voicemail', 'noAnswer', 'failed'].map((port) => `one.${port}>later`),
            ...['promised', 'spoke', 'unreachable', 'withheld'].map((port) => `one.${port}>end`),
            'later.elapsed>two',
            ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `two.${port}>end`),
          ],
        ),
      );
    expect(verify(twice(6), { limits: limits({ hours: [daytime] }) }).ok).toBe(true);
    const { violations } = verify(twice(13), { limits: limits({ hours: [daytime] }) });
    expect(violations).toMatchObject([{ path: ['start', 'ten', 'one', 'later', 'two'] }]);
    expect(violations[0]!.timeline.map(({ atLocal }) => atLocal.slice(11))).toEqual([
      expect.anything(),
      expect.anything(),
      '10:00',
      '10:00',
      '23:00',
    ]);
  });

  it('refuses contact after a stop condition, unless a person stands between', () => {
    const plan = (through: 'end' | 'call') =>
      planOf(
        draw(
          {
            start: ['start'],
            call: ['call', { scriptId: 's' }],
            desk: ['humanTask', { queue: 'q', title: 't', titleZh: 't', slaHours: 24, outcomes: ['ok'] }],
            end: ['end', { outcome: 'x' }],
          },
          [
            'start.next>desk',
            'desk.ok>call',
            'desk.overdue>end',
            ...['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'].map((port) => `call.${port}>end`),
          ],
          [`stopRequested>${through}`, 'disputeRaised>desk'],
        ),
      );
    expect(verify(plan('end'), { limits: limits() }).ok).toBe(true);
    expect(verify(plan('call'), { limits: limits() }).violations).toMatchObject([{ rule: 'stop.stopRequested', path: ['start', 'call'] }]);
  });

  it('wants every text to say what the packs require', () => {
    const disclosures = [{ rule: 'AI', channels: channels('call'), disclosure: 'ai_disclosure', satisfiedBy: [], words }];
    const plan = rounds(1, { days: 1 });
    const saying = (...said: string[]) => verify(plan, { limits: limits({ disclosures }), contentOf: () => ({ disclosures: said }) });
    expect(saying('ai_disclosure').ok).toBe(true);
    expect(saying().violations).toMatchObject([{ rule: 'AI', path: ['start', 'call'] }]);
    expect(verify(plan, { limits: limits({ disclosures }), contentOf: () => undefined, library: libraryOf() }).ok).toBe(false);
  });

  it('finds the phrase a text may not hold, on the path that leads to it', () => {
    const phrases = [{ pack: 'p', rule: 'THREAT', lang: 'en' as const, phrase: 'go to jail' }];
    const wording = [{ rule: 'THREAT', channels: channels('call'), phrases }];
    const saying = (text: string) =>
      verify(rounds(1, { days: 1 }), {
        limits: limits({ wording }),
        contentOf: () => ({ disclosures: [], texts: [{ lang: 'en', at: 'states.a.say.en', text }] }),
      });
    expect(saying('Good day.')).toMatchObject({ ok: true, proved: expect.arrayContaining([expect.objectContaining({ rule: 'THREAT' })]) });
    const [violation] = saying('Pay or go to jail.').violations;
    expect(violation).toMatchObject({ rule: 'THREAT', path: ['start', 'call'] });
    expect(violation!.message.en).toContain('“go to jail”, which THREAT forbids');
  });

  it('wants what is left on a machine to be a limited-content message, and leaves none where no pack permits one', () => {
    const voicemailOf = (element: string, en: string): Json => ({
      ...earlyStage.voicemail,
      parts: [...earlyStage.voicemail.parts, { element, say: { en, zh: '您好。' } }],
    });
    const leaving = (voicemail: Json | undefined, pack: string) =>
      verify(rounds(1, { days: 1 }), {
        limits: limits({ voicemail: [packById(pack)!] }),
        contentOf: () => ({ disclosures: [], voicemail }),
      });
    const ruleOf = (rule: string) => ({ ok: true, proved: expect.arrayContaining([expect.objectContaining({ rule })]) });
    expect(leaving(earlyStage.voicemail, 'us-regf')).toMatchObject(ruleOf('US-REGF-LCM'));
    expect(leaving(earlyStage.voicemail, 'uk-conc')).toMatchObject(ruleOf('VOICEMAIL-NOT-EXEMPT'));
    expect(leaving(undefined, 'us-regf').proved.map(({ rule }) => rule)).not.toContain('US-REGF-LCM');
    const [violation] = leaving(voicemailOf('salutation', 'It is about your loan.'), 'us-regf').violations;
    expect(violation).toMatchObject({ rule: 'US-REGF-LCM', path: ['start', 'call'] });
    expect(violation!.message.en).toContain('the greeting tells in English that it is about a debt');
    expect(leaving(voicemailOf('ai_disclosure', 'I am a machine.'), 'us-regf').ok).toBe(false);
  });
});

describe('the proof of sub-strategies', () => {
  const ports = ['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'];
  const inner = (times: number) =>
    planOf({
      ...draw(
        {
          start: ['start'],
          ring: ['call', { scriptId: 's' }],
          more: ['repeat', { times }],
          hour: ['wait', { hours: 1 }],
          out: ['end', { outcome: 'tired' }],
        },
        ['start.next>ring', ...ports.map((port) => `ring.${port}>more`), 'more.again>hour', 'more.done>out', 'hour.elapsed>ring'],
      ),
      id: 'inner',
    });
  const outer = (times: number, days: number) =>
    planOf(
      draw(
        {
          start: ['start'],
          sub: ['subStrategy', { strategyId: 'inner', outcomes: ['tired'] }],
          again: ['repeat', { times }],
          pause: ['wait', { days }],
          end: ['end', { outcome: 'x' }],
        },
        ['start.next>sub', 'sub.tired>again', 'sub.otherwise>end', 'again.again>pause', 'again.done>end', 'pause.elapsed>sub'],
      ),
      ({ kind, id }) => (kind === 'strategy' ? { hash: id, plan: inner(3) } : { hash: id }),
    );
  const judge = (plan: ReturnType<typeof outer>, times: number) =>
    verify(plan, { limits: limits({ caps: [sevenIn7] }), library: libraryOf({}, { inner: inner(times) }) });

  it('counts the calls inside each time it is called, because it forgets its visits when it is left', () => {
    expect(judge(outer(1, 7), 3).ok).toBe(true);
    const { ok, violations } = judge(outer(1, 3), 3);
    expect(ok).toBe(false);
    expect(violations[0]!.path.filter((id) => id === 'sub/ring')).toHaveLength(8);
  });
});
