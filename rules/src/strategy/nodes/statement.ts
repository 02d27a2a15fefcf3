import { z } from 'zod';
import { channelInWords } from '../../contact-words.ts';
import type { ContactDraft } from '../../effects.ts';
import { defineNode, type Scene } from '../node-type.ts';
import { ask, follow, patience, patienceMs } from './contacting.ts';
import { messagePort } from './message-port.ts';
import { artifactId, setting } from './setting.ts';

const config = z.strictObject({
  channel: setting(z.enum(['email', 'letter']), { label: 'Channel', labelZh: '渠道' }),
  templateId: setting(artifactId, { label: 'Template', labelZh: '模板', control: 'template' }),
  ...patience,
});

const order = ({ channel, templateId }: z.output<typeof config>, scene: Scene): ContactDraft => ({
  channel,
  nodeId: scene.nodeId,
  contentId: templateId,
  purpose: 'statement',
  contactPointRank: 0,
});

/** Sends a statement of the account as PDF, by e-mail or letter. */
export const statement = defineNode({
  kind: 'statement',
  version: 0,
  migrations: [],
  config,
  ports: ['sent', 'failed', 'unreachable', 'withheld'],
  face: {
    title: { en: 'Statement', zh: '对账单' },
    help: { en: 'Sends a statement of the account as PDF', zh: '以 PDF 发送对账单' },
    icon: 'file-text',
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
