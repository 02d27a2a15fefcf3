import { z } from 'zod';
import { isFilledIn } from '../compile/stop-conditions.ts';
import { exitName } from '../exit-names.ts';
import { fault, type Issue, warning } from '../issue.ts';
import { defineNode } from '../node-type.ts';
import type { Plan } from '../plan.ts';
import { words } from '../words.ts';
import { customValue } from './custom-value.ts';
import { artifactId, factName, portNames, setting } from './setting.ts';

/** Outcomes a plan can end with, stop conditions aside: those end the calling strategy too. */
const outcomesOf = ({ nodes }: Plan): readonly string[] => [
  ...new Set(
    Object.entries(nodes).flatMap(([id, { kind, config }]) => (kind === 'end' && !isFilledIn(id) ? [String(config.outcome)] : [])),
  ),
];

const inputsOf = ({ nodes, start }: Plan): readonly string[] => (nodes[start]?.config.inputs ?? []) as readonly string[];

/** Runs another strategy as one step; how that one ends is the exit. */
export const subStrategy = defineNode({
  kind: 'subStrategy',
  version: 0,
  migrations: [],
  config: z.strictObject({
    strategyId: setting(artifactId, { label: 'Strategy', labelZh: '子策略', control: 'strategy' }),
    inputs: setting(z.record(factName, customValue).default({}), {
      label: 'Inputs',
      labelZh: '输入',
      help: 'Values the sub-strategy asks for',
      helpZh: '子策略所需的值',
    }),
    outcomes: setting(portNames(['otherwise']), { label: 'Outcomes', labelZh: '结果', control: 'ports' }),
  }),
  ports: ({ outcomes }) => [...outcomes, 'otherwise'],
  face: {
    title: { en: 'Sub-strategy', zh: '子策略' },
    help: { en: 'Runs another strategy as one step', zh: '将另一策略作为一个步骤运行' },
    icon: 'workflow',
    group: 'flow',
    summary: ({ strategyId, outcomes }, lang) => `${strategyId}: ${outcomes.map((outcome) => exitName(outcome, lang)).join(' / ')}`,
  },
  references: ({ strategyId }) => [{ kind: 'strategy', id: strategyId }],
  examine: ({ strategyId, inputs, outcomes }, resolve): readonly Issue[] => {
    const plan = resolve({ kind: 'strategy', id: strategyId })?.plan;
    if (!plan) return [];
    const ends = outcomesOf(plan);
    return [
      ...inputsOf(plan)
        .filter((name) => !Object.hasOwn(inputs, name))
        .map((name) =>
          fault('S404', [`"${strategyId}" needs the input "${name}"`, `“${strategyId}”需要输入“${name}”`], { field: `inputs.${name}` }),
        ),
      ...outcomes
        .filter((name) => !ends.includes(name))
        .map((name) =>
          warning('S405', [`"${strategyId}" never ends with "${name}"`, `“${strategyId}”不会以“${name}”结束`], { port: name }),
        ),
    ];
  },
  // What happens inside is bounded by the sub-strategy's own plan; the proof walks into it.
  bounds: () => ({}),

  enter: ({ strategyId, inputs }) => ({
    call: strategyId,
    because: words(`Goes into ${strategyId}`, `进入子策略 ${strategyId}`),
    writes: Object.entries(inputs).map(([name, value]) => ({ type: 'set' as const, name, value })),
  }),
});
