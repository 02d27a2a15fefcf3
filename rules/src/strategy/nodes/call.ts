import { z } from 'zod';
import type { ContactDraft } from '../../effects.ts';
import { defineNode, type Scene } from '../node-type.ts';
import { say } from '../words.ts';
import { callPort } from './call-port.ts';
import { ask, follow, patience, patienceMs } from './contacting.ts';
import { artifactId, setting } from './setting.ts';

const config = z.strictObject({
  scriptId: setting(artifactId, { label: 'Script', labelZh: '话术', control: 'script' }),
  agent: setting(z.enum(['ai_voice', 'human']).default('ai_voice'), { label: 'Who speaks', labelZh: '由谁通话' }),
  ringSeconds: setting(z.int().min(5).max(60).default(25), { label: 'Ring for', labelZh: '振铃时长', unit: 's' }),
  numbers: setting(z.int().min(1).max(5).default(1), {
    label: 'Numbers to try in turn',
    labelZh: '轮流使用的号码数',
    help: '1 always calls the best number; 3 takes the next best on each new visit',
    helpZh: '1 表示总是拨打最佳号码；3 表示每次进入时换用次优号码',
  }),
  ...patience,
});
type Config = z.output<typeof config>;

const order = (settings: Config, scene: Scene): ContactDraft => ({
  channel: 'call',
  nodeId: scene.nodeId,
  contentId: settings.scriptId,
  purpose: 'collect',
  agent: settings.agent,
  ringSeconds: settings.ringSeconds,
  contactPointRank: (scene.visits - 1) % settings.numbers,
});

/** Places one call and branches on how it ended. Put off by the guard, it comes back at the next lawful moment. */
export const call = defineNode({
  kind: 'call',
  version: 0,
  migrations: [],
  config,
  ports: ['promised', 'spoke', 'voicemail', 'noAnswer', 'unreachable', 'withheld', 'failed'],
  face: {
    title: { en: 'Call', zh: '电话' },
    help: { en: 'Places one call with a script', zh: '按话术拨打一次电话' },
    icon: 'phone',
    group: 'contact',
    summary: ({ scriptId, ringSeconds, agent }, lang) =>
      `${scriptId}, ${say(lang, agent === 'human' ? 'a person speaks' : 'voice robot', agent === 'human' ? '人工' : '语音机器人')}, ${say(lang, `ring ${ringSeconds} s`, `振铃${ringSeconds}秒`)}`,
  },
  references: ({ scriptId }) => [{ kind: 'script', id: scriptId }],
  countsVisits: ({ numbers }) => numbers > 1,
  bounds: (settings) => ({
    contacts: [{ channel: 'call', atMost: 1, contentId: settings.scriptId }],
    maxMs: patienceMs(settings),
  }),

  enter: (settings, scene) => ask(settings, order(settings, scene), scene),
  resume: (settings, scene, reply) =>
    follow(reply, { patience: settings, scene, again: () => ask(settings, order(settings, scene), scene), port: callPort }),
});
