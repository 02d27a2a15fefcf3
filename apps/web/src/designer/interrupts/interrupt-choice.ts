import type { CaseEventName, Json } from '@dunwell/rules';
import { drawnDefault, type GraphNode, isStopEvent } from '@dunwell/rules/strategy';

type NewStep = Pick<GraphNode, 'kind' | 'config'>;

/** What a person picked for an interrupt, as the value of an option. */
export const choiceOf = {
  node: (id: string) => `node ${id}`,
  strategy: (id: string) => `strategy ${id}`,
};

/** The outcomes a drawing ends with: the exits of a sub-strategy step that runs it. */
function outcomesOf(drawing: Json | undefined): readonly string[] {
  const nodes = Object.values((drawing as { nodes?: Record<string, { kind?: string; config?: { outcome?: Json } }> })?.nodes ?? {});
  return [...new Set(nodes.flatMap(({ kind, config }) => (kind === 'end' && typeof config?.outcome === 'string' ? [config.outcome] : [])))];
}

/** The step a choice asks to be drawn; `undefined` for choices that draw nothing. */
export function newStepOf(choice: string, on: CaseEventName, drawingOf: (id: string) => Json | undefined): NewStep | undefined {
  const [type, id = ''] = choice.split(' ');
  switch (type) {
    case 'drawDefault':
      return isStopEvent(on) ? (structuredClone(drawnDefault(on)) as NewStep) : undefined;
    case 'end':
      return { kind: 'end', config: { outcome: on } };
    case 'person':
      return { kind: 'humanTask', config: {} };
    case 'strategy':
      return { kind: 'subStrategy', config: { strategyId: id, outcomes: [...outcomesOf(drawingOf(id))] } };
    default:
      return undefined;
  }
}
