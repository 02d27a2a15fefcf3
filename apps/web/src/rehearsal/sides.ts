import type { Lang } from '@dunwell/rules';
import { nameIn } from '../format/name-in.ts';
import type { Answers } from '../shell/trpc.ts';

export type Result = NonNullable<Answers['rehearsal']['get']['result']>;

/** What to call each drawing; two of the same name are told apart by a letter. */
export function namesOf({ strategies }: Pick<Result, 'strategies'>, lang: Lang): readonly string[] {
  const names = strategies.map(({ strategy }) => nameIn(strategy, lang));
  return new Set(names).size === names.length ? names : names.map((name, at) => `${name} ${'AB'[at]}`);
}
