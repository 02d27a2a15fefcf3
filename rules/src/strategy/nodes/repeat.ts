import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { say, words } from '../words.ts';
import { setting } from './setting.ts';

/** Bounds a loop: leads back a set number of times, then on. Every loop in a strategy passes through one. */
export const repeat = defineNode({
  kind: 'repeat',
  version: 0,
  migrations: [],
  config: z.strictObject({
    times: setting(z.int().min(1).max(100), { label: 'Again at most', labelZh: '最多重复', unit: 'times' }),
  }),
  ports: ['again', 'done'],
  face: {
    title: { en: 'Repeat', zh: '重复' },
    help: { en: 'Leads back a set number of times, then goes on', zh: '重复指定次数后继续' },
    icon: 'repeat',
    group: 'flow',
    summary: ({ times }, lang) => say(lang, `${times} more time${times === 1 ? '' : 's'}`, `再重复${times}次`),
  },
  countsVisits: () => true,
  bounds: ({ times }) => ({ visitLimit: { visits: times, port: 'done' } }),
  enter: ({ times }, { visits }) =>
    visits <= times
      ? { leave: 'again', because: words(`Round ${visits} of ${times}`, `第${visits}次，共${times}次`) }
      : { leave: 'done', because: words(`${times} rounds are done`, `已重复${times}次`) },
});
