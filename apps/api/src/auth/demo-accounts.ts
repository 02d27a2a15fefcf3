import type { Role } from '@dunwell/rules/access';

export interface DemoAccount {
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

const account = (username: string, name: string, role: Role): DemoAccount => ({ username, email: `${username}@dunwell.demo`, name, role });

/** The demo's people, one per role that works with cases. Printed by `npm start` and shown on the sign-in page of the demo, nowhere else. */
export const demoAccounts: readonly DemoAccount[] = [
  account('manager', 'Maya Lindqvist', 'strategyManager'),
  account('compliance', 'Chen Rui', 'compliance'),
  account('operations', 'Jonas Okafor', 'operations'),
  account('agent', 'Li Na', 'agent'),
  account('executive', 'Sofia Almeida', 'executive'),
];
export const demoPassword = 'dunwell-demo';
