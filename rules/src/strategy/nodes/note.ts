import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { say, words } from '../words.ts';
import { setting } from './setting.ts';

const text = z.string().min(1).max(500);

/** Writes a case note. */
export const note = defineNode({
  kind: 'note',
  version: 0,
  migrations: [],
  config: z.strictObject({
    text: setting(text, { label: 'Note', labelZh: '备注（英文）', control: 'words' }),
    textZh: setting(text, { label: 'Note (Chinese)', labelZh: '备注（中文）', control: 'words' }),
  }),
  ports: ['next'],
  face: {
    title: { en: 'Note', zh: '备注' },
    help: { en: 'Writes a note into the case', zh: '写入案件备注' },
    icon: 'sticky-note',
    group: 'memory',
    summary: (config, lang) => say(lang, config.text, config.textZh),
  },
  bounds: () => ({}),
  enter: (config) => ({ leave: 'next', writes: [{ type: 'note', text: words(config.text, config.textZh) }] }),
});
