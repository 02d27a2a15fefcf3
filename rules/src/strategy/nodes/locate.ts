import { z } from 'zod';
import { dayMs } from '../../time.ts';
import { defineNode } from '../node-type.ts';
import { say, words } from '../words.ts';
import { portName, setting } from './setting.ts';
import { isDue, untilMsOf, waitUntil } from './waiting.ts';

const title = words("Repair contact details from the creditor's own records of this person", '用债权人自有的本人资料修复联系方式');

/** Lost contact: asks for repaired contact details, from the creditor's own records of this person only. */
export const locate = defineNode({
  kind: 'locate',
  version: 0,
  migrations: [],
  config: z.strictObject({
    queue: setting(portName.default('lostContact'), { label: 'Queue', labelZh: '队列' }),
    days: setting(z.int().min(1).max(90).default(10), { label: 'Search at most', labelZh: '最长查找', unit: 'days' }),
  }),
  ports: ['found', 'notFound'],
  face: {
    title: { en: 'Locate', zh: '失联修复' },
    help: {
      en: "Repairs lost contact from the creditor's own records of this person; never through third parties",
      zh: '仅用债权人自有的本人资料修复联系方式，不联系第三人',
    },
    icon: 'search',
    group: 'people',
    summary: ({ days }, lang) => say(lang, `at most ${days} days`, `最长${days}天`),
  },
  listens: () => ['contactPointChanged', 'taskDone'],
  bounds: ({ days }) => ({ maxMs: days * dayMs }),

  enter: ({ queue, days }, { atMs }) => {
    const untilMs = atMs + days * dayMs;
    return {
      ...waitUntil(untilMs, ['contactPointChanged', 'taskDone']),
      because: words('Contact is lost; looking for better details', '已失联，查找新的联系方式'),
      writes: [{ type: 'openTask', queue, title, dueAtMs: untilMs, outcomes: ['found', 'notFound'] }],
    };
  },
  resume: (_config, scene) => {
    const outcome = scene.events.find(({ name }) => name === 'taskDone')?.outcome;
    if (scene.events.some(({ name }) => name === 'contactPointChanged'))
      return {
        leave: 'found',
        because: words('Contact details have changed', '联系方式已更新'),
        writes: outcome === undefined ? [{ type: 'withdrawTask' }] : [],
      };
    if (outcome === 'found' || outcome === 'notFound')
      return { leave: outcome, because: words(`A person answered: ${outcome}`, `人工结果：${outcome}`) };
    if (isDue(scene))
      return { leave: 'notFound', because: words('Nothing was found in time', '期限内未找到'), writes: [{ type: 'withdrawTask' }] };
    return { ...waitUntil(untilMsOf(scene), ['contactPointChanged', 'taskDone']), because: words('Still looking', '继续查找') };
  },
  interrupted: () => [{ type: 'withdrawTask' }],
});
