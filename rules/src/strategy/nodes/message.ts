import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { patience } from './contacting.ts';
import { sending, sentInWords } from './sending.ts';
import { artifactId, setting } from './setting.ts';

const config = z.strictObject({
  channel: setting(z.enum(['sms', 'email', 'push', 'letter']), { label: 'Channel', labelZh: '渠道' }),
  templateId: setting(artifactId, { label: 'Template', labelZh: '模板', control: 'template' }),
  purpose: setting(z.enum(['collect', 'reply', 'notice_of_specified_remedy']).default('collect'), { label: 'Purpose', labelZh: '目的' }),
  ...patience,
});

/** Sends one SMS, e-mail, push message or letter. */
export const message = defineNode({
  kind: 'message',
  version: 0,
  migrations: [],
  config,
  ...sending(({ purpose }: z.output<typeof config>) => purpose),
  face: {
    title: { en: 'Message', zh: '消息' },
    help: { en: 'Sends one SMS, e-mail, push message or letter', zh: '发送一条短信、邮件、推送或信函' },
    icon: 'message-square',
    group: 'contact',
    summary: sentInWords,
  },
});
