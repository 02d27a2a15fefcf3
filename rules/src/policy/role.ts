/** What a person is to the debt: decides which rules protect them. */
export type RoleClass = 'consumer' | 'consumerByLaw' | 'guarantor' | 'professional' | 'third';

/** @source 12 CFR 1006.6(a): spouse, parent of a minor, guardian, executor, administrator, confirmed successor in interest */
const consumerByLaw = new Set([
  'spouse',
  'parent',
  'parent_of_minor',
  'guardian',
  'executor',
  'administrator',
  'personal_representative',
  'successor',
  'confirmed_successor',
]);

/** @source 12 CFR 1006.14(b)(3)(iii), 1006.6(d)(1) */
const professional = new Set([
  'attorney',
  'consumer_attorney',
  'creditor',
  'creditor_attorney',
  'collector_attorney',
  'cra',
  'consumer_reporting_agency',
]);

const guarantor = new Set(['guarantor', 'cosigner', 'co_signer', 'surety']);
const debtor = new Set(['consumer', 'debtor', 'borrower', 'co_borrower', 'joint_debtor']);

/** Unknown roles are third parties: the most protected class for what may be said to them. */
export function roleClass(role: string): RoleClass {
  if (debtor.has(role)) return 'consumer';
  if (consumerByLaw.has(role)) return 'consumerByLaw';
  if (professional.has(role)) return 'professional';
  if (guarantor.has(role)) return 'guarantor';
  return 'third';
}

export type ActorClass = 'collector' | 'creditor';

/** A creditor collecting in its own name, or a third-party debt collector, which is what everyone else is taken for. @source 12 CFR 1006.2(i) */
export function actorClass(actor: string | undefined): ActorClass {
  return actor !== undefined && /^(original_)?(creditor|lender|first_party|servicer_not_in_default)/.test(actor) ? 'creditor' : 'collector';
}
