import { z } from 'zod';
import { defineNode } from '../node-type.ts';
import { say } from '../words.ts';
import { portName, setting } from './setting.ts';

/** Puts a tag on the case or takes it off. */
export const tag = defineNode({
  kind: 'tag',
  version: 0,
  migrations: [],
  config: z.strictObject({
    tag: setting(portName, { label: 'Tag', labelZh: '标签' }),
    on: setting(z.boolean().default(true), { label: 'Put on', labelZh: '添加', help: 'Off takes the tag away', helpZh: '关闭则移除标签' }),
  }),
  ports: ['next'],
  face: {
    title: { en: 'Tag', zh: '标签' },
    help: { en: 'Puts a tag on the case or takes it off', zh: '为案件添加或移除标签' },
    icon: 'tag',
    group: 'memory',
    summary: ({ tag: name, on }, lang) => say(lang, `${on ? 'put on' : 'take off'} ${name}`, `${on ? '添加' : '移除'} ${name}`),
  },
  bounds: () => ({}),
  enter: ({ tag: name, on }) => ({ leave: 'next', writes: [{ type: 'tag', tag: name, on }] }),
});
