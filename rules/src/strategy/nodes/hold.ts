import { z } from 'zod';
import { type CaseEventName, caseEventNames } from '../../case-event.ts';
import { dayMs } from '../../time.ts';
import { eventInWords } from '../event-words.ts';
import { defineNode } from '../node-type.ts';
import { localStamp, say, words } from '../words.ts';
import { setting } from './setting.ts';
import { isDue, untilMsOf, waitUntil, wanted } from './waiting.ts';

/** Rests the case: no contact from this strategy until the hold is released or its review date comes. */
export const hold = defineNode({
  kind: 'hold',
  version: 0,
  migrations: [],
  config: z.strictObject({
    reason: setting(z.enum(['dispute', 'hardship', 'complaint', 'legal', 'review']), { label: 'Reason', labelZh: '原因' }),
    days: setting(z.int().min(1).max(365), { label: 'Review after', labelZh: '复核期限', unit: 'days' }),
    releaseOn: setting(z.array(z.enum(caseEventNames)).max(caseEventNames.length).default(['taskDone']), {
      label: 'Released by',
      labelZh: '解除事件',
      control: 'events',
    }),
  }),
  ports: ['released', 'reviewDue'],
  face: {
    title: { en: 'Hold', zh: '暂缓' },
    help: { en: 'Rests the case until it is released or must be reviewed', zh: '暂停催收，直至解除或需要复核' },
    icon: 'pause',
    group: 'time',
    summary: ({ reason, days }, lang) => say(lang, `${reason}, review after ${days} days`, `${reason}，${days}天后复核`),
  },
  listens: ({ releaseOn }) => releaseOn,
  bounds: ({ days }) => ({ minMs: { reviewDue: days * dayMs }, maxMs: days * dayMs }),

  enter: ({ reason, days, releaseOn }, { atMs, zone }) => {
    const untilMs = atMs + days * dayMs;
    const until = localStamp(zone, untilMs);
    return {
      ...waitUntil(untilMs, releaseOn),
      because: words(`On hold (${reason}) until ${until}`, `暂缓（${reason}）至 ${until}`),
      writes: [{ type: 'hold', reason, untilMs }],
    };
  },
  resume: ({ releaseOn }, scene) => {
    const release: CaseEventName | undefined = wanted(scene, releaseOn);
    if (release !== undefined)
      return { leave: 'released', because: words(`Released: ${eventInWords(release, 'en')}`, `已解除：${eventInWords(release, 'zh')}`) };
    if (isDue(scene)) return { leave: 'reviewDue', because: words('The review date has come', '已到复核日期') };
    return { ...waitUntil(untilMsOf(scene), releaseOn), because: words('Still on hold', '继续暂缓') };
  },
});
