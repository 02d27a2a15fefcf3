import type { Facts } from '../../fact/catalogue.ts';
import type { Write } from '../node-type.ts';

/** The facts as they will be once these writes are applied, so that later nodes of the same decision see them. */
export const foresee = (facts: Facts, writes: readonly Write[] = []): Facts => writes.reduce(apply, facts);

function apply(facts: Facts, write: Write): Facts {
  switch (write.type) {
    case 'set':
      return { ...facts, [write.name]: write.value };
    case 'tag': {
      const others = (Array.isArray(facts.tags) ? (facts.tags as readonly string[]) : []).filter((tag) => tag !== write.tag);
      return { ...facts, tags: write.on ? [...others, write.tag] : others };
    }
    case 'score':
      return { ...facts, score: write.score, riskGrade: write.grade };
    case 'settlePromise':
      return {
        ...facts,
        openPromise: false,
        promiseDueOn: null,
        promiseAmountMinor: null,
        promisePaidMinor: null,
        ...counted(facts, write.status),
      };
    case 'note':
    case 'assignArm':
    case 'openTask':
    case 'withdrawTask':
    case 'offer':
    case 'hold':
    case 'handOver':
      return facts;
  }
}

/** A promise that was partly kept counts as neither. */
function counted(facts: Facts, status: 'kept' | 'partlyKept' | 'broken'): Facts {
  if (status === 'partlyKept') return {};
  const name = status === 'kept' ? 'keptPromises' : 'brokenPromises';
  const before = facts[name];
  return { [name]: (typeof before === 'number' ? before : 0) + 1 };
}
