import { z } from 'zod';
import { exitName } from '../exit-names.ts';
import { defineNode } from '../node-type.ts';
import { words } from '../words.ts';
import { examineOutcomes } from './examine-outcomes.ts';
import { artifactId, portNames, setting } from './setting.ts';

/** Asks a rule set or decision table; each outcome is an exit, and `otherwise` is for everything it does not name. */
export const decide = defineNode({
  kind: 'decide',
  version: 0,
  migrations: [],
  config: z.strictObject({
    rulesetId: setting(artifactId, { label: 'Rules', labelZh: '规则', control: 'ruleset' }),
    outcomes: setting(portNames(['otherwise']), {
      label: 'Outcomes',
      labelZh: '结果',
      control: 'ports',
      help: 'Event types of the rules that get an exit of their own',
      helpZh: '拥有独立出口的规则结果',
    }),
  }),
  ports: ({ outcomes }) => [...outcomes, 'otherwise'],
  face: {
    title: { en: 'Decide', zh: '决策' },
    help: { en: 'Branches by a rule set or decision table', zh: '按规则集或决策表分流' },
    icon: 'git-branch',
    group: 'decide',
    summary: ({ rulesetId, outcomes }, lang) => `${rulesetId}: ${outcomes.map((outcome) => exitName(outcome, lang)).join(' / ')}`,
  },
  references: ({ rulesetId }) => [{ kind: 'ruleset', id: rulesetId }],
  examine: ({ rulesetId, outcomes }, resolve) => examineOutcomes(outcomes, resolve({ kind: 'ruleset', id: rulesetId })?.outcomes),
  bounds: () => ({}),

  enter: ({ rulesetId, outcomes }, { facts, library }) => {
    const verdict = library.ruleset(rulesetId).evaluate(facts);
    const port = verdict.outcome !== null && outcomes.includes(verdict.outcome) ? verdict.outcome : 'otherwise';
    const rule = verdict.ruleName;
    return {
      leave: port,
      because: rule === null ? words('No rule held', '没有规则成立') : words(`Rule held: ${rule}`, `成立的规则：${rule}`),
      evidence: () => ({ ruleset: rulesetId, outcome: verdict.outcome, rule, conditions: verdict.explain() }),
    };
  },
});
