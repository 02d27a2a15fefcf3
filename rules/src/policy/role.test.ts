import { expect, test } from 'vitest';
import { roleClasses } from './pack.ts';
import { actorClass, roleClass } from './role.ts';

const byClass = {
  consumer: ['consumer', 'debtor', 'borrower', 'co_borrower', 'joint_debtor'],
  consumerByLaw: [
    'spouse',
    'parent',
    'parent_of_minor',
    'guardian',
    'executor',
    'administrator',
    'personal_representative',
    'successor',
    'confirmed_successor',
  ],
  guarantor: ['guarantor', 'cosigner', 'co_signer', 'surety'],
  professional: [
    'attorney',
    'consumer_attorney',
    'creditor',
    'creditor_attorney',
    'collector_attorney',
    'cra',
    'consumer_reporting_agency',
  ],
  third: ['friend', 'neighbour', 'employer', 'household_member', ''],
} as const;

test.each(Object.entries(byClass))('%s', (expected, roles) => {
  expect(roles.map(roleClass)).toEqual(roles.map(() => expected));
});

test('a rule may name each class a person can be of', () => {
  expect([...roleClasses].sort()).toEqual(Object.keys(byClass).sort());
});

test('whoever does not collect in its own name is a collector', () => {
  expect(['creditor', 'original_creditor', 'lender', 'original_lender', 'first_party', 'servicer_not_in_default'].map(actorClass)).toEqual(
    Array.from({ length: 6 }, () => 'creditor'),
  );
  expect(['third_party_collector', 'not_a_creditor', '', undefined].map(actorClass)).toEqual(Array.from({ length: 4 }, () => 'collector'));
});
