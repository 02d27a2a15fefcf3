import { z } from 'zod';
import { channelInWords } from '../../contact-words.ts';
import type { ContactDraft } from '../../effects.ts';
import { defineNode, type Scene } from '../node-type.ts';
import { ask, follow, patience, patienceMs } from './contacting.ts';
import { messagePort } from './message-port.ts';
import { artifactId, setting } from './setting.ts';

const config = z.strictObject({
  channel: setting(z.enum(['sms', 'email', 'push', 'letter']), { label: 'Channel', labelZh: '渠道' }),
  templateId: setting(artifactId, { label: 'Template', labelZh: '模板', control: 'template' }),
  purpose: setting(z.enum(['collect', 'reply', 'notice_of_specified_remedy']).default('collect'), { label: 'Purpose', labelZh: '目的' }),
  ...patience,
});

const order = ({ channel, templateId, purpose }: z.output<typeof config>, scene: Scene): ContactDraft => ({
  channel,
  nodeId: scene.nodeId,
  contentId: templateId,
  purpose,
  contactPointRank: 0,
});

/** Sends one SMS, e-mail, push message or letter. */
export const message = defineNode({
  kind: 'message',
  version: 0,
  migrations: [],
  config,
  ports: ['sent', 'failed', 'unreachable', 'withheld'],
  face: {
    title: { en: 'Message', zh: '消息' },
    help: { en: 'Sends one SMS, e-mail, push message or letter', zh: '发送一条短信、邮件、推送或信函' },
    icon: 'message-square',
    group: 'contact',
    summary: ({ channel, templateId }, lang) => `${channelInWords(channel, lang)}: ${templateId}`,
  },
  references: ({ templateId }) => [{ kind: 'template', id: templateId }],
  bounds: (settings) => ({
    contacts: [{ channel: settings.channel, atMost: 1, contentId: settings.templateId }],
    maxMs: patienceMs(settings),
  }),

  enter: (settings, scene) => ask(settings, order(settings, scene), scene),
  resume: (settings, scene, reply) =>
    follow(reply, { patience: settings, scene, again: () => ask(settings, order(settings, scene), scene), port: messagePort }),
});
