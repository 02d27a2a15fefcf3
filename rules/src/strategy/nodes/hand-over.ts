import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { say, words } from '../words.ts';
import { setting } from './setting.ts';

/** Files the case with an agency or a law firm; the signed hand-over document follows from the write. */
export const handOver = defineNode({
  kind: 'handOver',
  version: 0,
  migrations: [],
  config: z.strictObject({
    to: setting(z.enum(['agency', 'legal']), { label: 'Hand over to', labelZh: '移交对象' }),
    partner: setting(z.string().min(1).max(120), { label: 'Partner', labelZh: '合作机构' }),
  }),
  ports: ['filed'],
  face: {
    title: { en: 'Hand over', zh: '移交' },
    help: { en: 'Hands the case to an agency or a law firm', zh: '将案件移交给机构或律所' },
    icon: 'send',
    group: 'people',
    summary: ({ to, partner }, lang) =>
      `${say(lang, to === 'legal' ? 'legal' : 'agency', to === 'legal' ? '法务' : '委外机构')}: ${partner}`,
  },
  bounds: () => ({}),
  enter: ({ to, partner }) => ({
    leave: 'filed',
    because: words(`Handed over to ${partner}`, `已移交 ${partner}`),
    writes: [{ type: 'handOver', to, partner, status: 'filed' }],
  }),
});
