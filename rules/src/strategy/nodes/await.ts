import { z } from 'zod';
import { type CaseEventName, caseEventNames } from '../../case-event.ts';
import { eventInWords } from '../event-words.ts';
import { defineNode } from '../node-type.ts';
import { spanMs } from '../span.ts';
import { localStamp, say, spanInWords, words } from '../words.ts';
import { setting } from './setting.ts';
import { isDue, untilMsOf, waitUntil, wanted } from './waiting.ts';

const config = z
  .strictObject({
    events: setting(
      z
        .array(z.enum(caseEventNames))
        .min(1)
        .max(caseEventNames.length)
        .refine((names) => new Set(names).size === names.length, 'each event once'),
      { label: 'Events', labelZh: '事件', control: 'events', help: 'Each is an exit', helpZh: '每个事件一个出口' },
    ),
    days: setting(z.int().min(0).max(365).default(0), { label: 'At most', labelZh: '最长等待', unit: 'days' }),
    hours: setting(z.int().min(0).max(23).default(0), { label: 'and', labelZh: '加', unit: 'hours' }),
  })
  .refine((settings) => spanMs(settings) > 0, { path: ['days'], error: 'at least one hour' });

/** Waits for something to happen to the case, with a time-out. */
export const awaitEvent = defineNode({
  kind: 'await',
  version: 0,
  migrations: [],
  config,
  ports: ({ events }): readonly (CaseEventName | 'timeout')[] => [...events, 'timeout'],
  face: {
    title: { en: 'Wait for an event', zh: '等待事件' },
    help: { en: 'Goes on when one of the events happens, or when time is up', zh: '任一事件发生或超时后继续' },
    icon: 'bell',
    group: 'time',
    summary: (settings, lang) =>
      `${settings.events.map((name) => eventInWords(name, lang)).join(' / ')}, ${say(lang, `at most ${spanInWords(settings, lang)}`, `最长${spanInWords(settings, lang)}`)}`,
  },
  listens: ({ events }) => events,
  bounds: (settings) => ({ minMs: { timeout: spanMs(settings) }, maxMs: spanMs(settings) }),

  enter: (settings, { atMs, zone }) => {
    const untilMs = atMs + spanMs(settings);
    const until = localStamp(zone, untilMs);
    return {
      ...waitUntil(untilMs, settings.events),
      because: words(`Waits until ${until}`, `等待至 ${until}`),
    };
  },
  resume: ({ events }, scene) => {
    const happened = wanted(scene, events);
    if (happened !== undefined)
      return { leave: happened, because: words(`Happened: ${eventInWords(happened, 'en')}`, `已发生：${eventInWords(happened, 'zh')}`) };
    if (isDue(scene)) return { leave: 'timeout', because: words('Nothing happened in time', '超时未发生') };
    return { ...waitUntil(untilMsOf(scene), events), because: words('Still waiting', '继续等待') };
  },
});
