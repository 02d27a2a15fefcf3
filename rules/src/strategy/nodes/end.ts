import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { outcomeInWords } from '../outcome-words.ts';
import { portName, setting } from './setting.ts';

/** Ends the strategy with an outcome; inside a sub-strategy the outcome decides how the caller goes on. */
export const end = defineNode({
  kind: 'end',
  version: 0,
  migrations: [],
  config: z.strictObject({ outcome: setting(portName, { label: 'Outcome', labelZh: '结局' }) }),
  ports: [],
  face: {
    title: { en: 'End', zh: '结束' },
    help: { en: 'The strategy is finished with this case', zh: '策略结束' },
    icon: 'flag',
    group: 'flow',
    summary: ({ outcome }, lang) => outcomeInWords(outcome, lang),
  },
  bounds: () => ({ isEnd: true }),
  enter: ({ outcome }) => ({ command: { type: 'close', outcome } }),
});
