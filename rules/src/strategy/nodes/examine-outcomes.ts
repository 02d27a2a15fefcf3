import { type Issue, warning } from '../issue.ts';

/** Compares the exits a node draws with the outcomes its rules can give. */
export function examineOutcomes(exits: readonly string[], outcomes: readonly string[] | undefined): readonly Issue[] {
  if (!outcomes) return [];
  const unnamed = outcomes
    .filter((outcome) => !exits.includes(outcome))
    .map((outcome) =>
      warning('S402', [`outcome "${outcome}" of the rules leaves by "otherwise"`, `规则结果“${outcome}”将走 otherwise 出口`]),
    );
  const never = exits
    .filter((exit) => !outcomes.includes(exit))
    .map((exit) => warning('S403', [`the rules never give "${exit}"`, `规则不会给出“${exit}”`], { port: exit }));
  return [...unnamed, ...never];
}
