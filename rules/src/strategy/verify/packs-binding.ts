import type { Pack } from '../../policy/pack.ts';

/** Packs by whether they bind who contacts: a law about third-party collectors asks nothing of a creditor in its own name. */
export interface Bound {
  readonly binding: readonly Pack[];
  readonly exempt: readonly Pack[];
}

/**
 * Tells the packs apart that bind such an actor. Third-party collectors are bound by every pack written for collectors, and that
 * is what everyone is taken for unless they say otherwise.
 *
 * @source 12 CFR 1006.2(i): a debt collector collects debts owed to another; 1006.2(i)(2): not a creditor's own people in its
 *   name, nor who took the debt over before it was in default
 */
export function packsBinding(packs: readonly Pack[], actor: 'collector' | 'creditor'): Bound {
  return {
    binding: packs.filter(({ actorRoles }) => actorRoles.includes(actor)),
    exempt: packs.filter(({ actorRoles }) => !actorRoles.includes(actor)),
  };
}
