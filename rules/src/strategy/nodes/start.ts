import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { Segment, segmentInWords } from '../segment.ts';
import { say } from '../words.ts';
import { factName, setting } from './setting.ts';

/** Where a case enters, and which cases the strategy is for. */
export const start = defineNode({
  kind: 'start',
  version: 0,
  migrations: [],
  config: z.strictObject({
    segment: setting(Segment.default([]), {
      label: 'For cases where',
      labelZh: '适用案件',
      help: 'All conditions must hold; without any the strategy is for every case',
      helpZh: '须满足全部条件；不设条件则适用所有案件',
    }),
    inputs: setting(z.array(factName).max(20).default([]), {
      label: 'Inputs as a sub-strategy',
      labelZh: '作为子策略的输入',
      help: 'Facts that a strategy calling this one must supply',
      helpZh: '调用本策略时必须提供的事实',
    }),
  }),
  ports: ['next'],
  face: {
    title: { en: 'Start', zh: '开始' },
    help: { en: 'Where a case enters the strategy', zh: '案件进入策略的起点' },
    icon: 'play',
    group: 'flow',
    summary: ({ segment }, lang) => (segment.length === 0 ? say(lang, 'every case', '所有案件') : segmentInWords(segment, lang)),
  },
  bounds: () => ({}),
  enter: () => ({ leave: 'next' }),
});
