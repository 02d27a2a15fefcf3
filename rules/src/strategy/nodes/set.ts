import { z } from 'zod';
import { catalogue } from '../../fact/catalogue.ts';
import { defineNode } from '../node-type.ts';
import { customValue } from './custom-value.ts';
import { factName, setting } from './setting.ts';

const own = factName.refine((name) => !catalogue.some((fact) => fact.name === name), 'a fact of the engine itself cannot be set');

/** Stores a value under a name of the strategy's own; rules see it as a fact. */
export const set = defineNode({
  kind: 'set',
  version: 0,
  migrations: [],
  config: z.strictObject({
    name: setting(own, { label: 'Name', labelZh: '名称' }),
    value: setting(customValue, { label: 'Value', labelZh: '值' }),
  }),
  ports: ['next'],
  face: {
    title: { en: 'Set', zh: '设置值' },
    help: { en: 'Stores a value that later rules can ask for', zh: '保存一个供后续规则使用的值' },
    icon: 'variable',
    group: 'memory',
    summary: ({ name, value }) => `${name} = ${value}`,
  },
  bounds: () => ({}),
  enter: ({ name, value }) => ({ leave: 'next', writes: [{ type: 'set', name, value }] }),
});
