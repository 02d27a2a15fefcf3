import type { FindPinned } from './pinned-library.ts';
import type { Plan } from './plan.ts';
import type { Resolve } from './resolve.ts';
import { resolved } from './shelf.ts';

/** Answers the compiler with the very versions a plan pins, so that the drawing it was made from compiles to it again. */
export const pinnedResolve =
  (plan: Plan, find: FindPinned): Resolve =>
  ({ kind, id }) => {
    const pin = plan.artifacts.find((each) => each.kind === kind && each.id === id);
    const body = pin && find(pin.hash);
    if (!pin || body === undefined) return undefined;
    return kind === 'strategy' ? { hash: pin.hash, plan: body as unknown as Plan } : resolved(kind, body);
  };
