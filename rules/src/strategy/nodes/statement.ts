import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { patience } from './contacting.ts';
import { sending, sentInWords } from './sending.ts';
import { artifactId, setting } from './setting.ts';

const config = z.strictObject({
  channel: setting(z.enum(['email', 'letter']), { label: 'Channel', labelZh: '渠道' }),
  templateId: setting(artifactId, { label: 'Template', labelZh: '模板', control: 'template' }),
  ...patience,
});

/** Sends a statement of the account as PDF, by e-mail or letter. */
export const statement = defineNode({
  kind: 'statement',
  version: 0,
  migrations: [],
  config,
  ...sending<z.output<typeof config>>(() => 'statement'),
  face: {
    title: { en: 'Statement', zh: '对账单' },
    help: { en: 'Sends a statement of the account as PDF', zh: '以 PDF 发送对账单' },
    icon: 'file-text',
    group: 'contact',
    summary: sentInWords,
  },
});
