import { z } from 'zod';
import { assignArm } from '../../experiment/index.ts';
import { exitName } from '../exit-names.ts';
import { defineNode } from '../node-type.ts';
import { percent, words } from '../words.ts';
import { artifactId, portName, setting } from './setting.ts';

/** An experiment: each consumer falls into one arm for good; arms are exits. */
export const split = defineNode({
  kind: 'split',
  version: 0,
  migrations: [],
  config: z.strictObject({
    experimentId: setting(artifactId, {
      label: 'Experiment',
      labelZh: '实验',
      help: 'Also the salt: strategies that name the same experiment give a consumer the same arm',
      helpZh: '同时作为分组种子：同一实验中每位用户的分组保持一致',
    }),
    arms: setting(
      z
        .array(z.strictObject({ name: portName, share: z.number().gt(0).lte(1) }))
        .min(2)
        .max(10)
        .refine((arms) => new Set(arms.map(({ name }) => name)).size === arms.length, 'each arm once')
        .refine((arms) => Math.abs(arms.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, 'shares add up to 1'),
      { label: 'Arms', labelZh: '分组', control: 'ports' },
    ),
  }),
  ports: ({ arms }) => arms.map(({ name }) => name),
  face: {
    title: { en: 'Experiment', zh: '实验分组' },
    help: { en: 'Gives each consumer one arm, for good', zh: '为每位用户固定分配一个实验组' },
    icon: 'split',
    group: 'decide',
    summary: ({ arms }, lang) => arms.map(({ name, share }) => `${exitName(name, lang)} ${percent(share)}`).join(' · '),
  },
  bounds: () => ({}),

  enter: ({ experimentId, arms }, { consumerId }) => {
    const { name, share } = assignArm(experimentId, consumerId, arms) ?? arms[0]!;
    return {
      leave: name,
      because: words(`Arm ${name} of ${experimentId}`, `实验 ${experimentId} 的 ${name} 组`),
      evidence: { experiment: experimentId, arm: name, share },
      writes: [{ type: 'assignArm', experimentId, arm: name, share }],
    };
  },
});
