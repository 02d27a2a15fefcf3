/** The hats people wear here. Stored with every account: append-only. */
export const roles = ['strategyManager', 'compliance', 'operations', 'agent', 'executive', 'admin'] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Everything that may be allowed or not: `what.verb`. */
export const permissions = [
  'case.read',
  'case.contactDetails',
  'case.event',
  'consent.edit',
  'contact.make',
  'contact.override',
  'strategy.read',
  'strategy.edit',
  'strategy.publish',
  'artifact.read',
  'artifact.sign',
  'policy.read',
  'calendar.enter',
  'task.read',
  'task.work',
  'report.read',
  'audit.read',
  'evidence.export',
  'retention.run',
  'legalHold.set',
  'clock.control',
  'import.run',
  'handOver.run',
  'killSwitch.throw',
  'user.manage',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * Who may do what. Nobody both draws and signs: four eyes begin here (and `maySign` compares the two names).
 * Contact details are for those who contact or unstick; everybody else sees them masked.
 */
const granted: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  strategyManager: new Set([
    'case.read',
    'strategy.read',
    'strategy.edit',
    'strategy.publish',
    'artifact.read',
    'policy.read',
    'calendar.enter',
    'report.read',
    'clock.control',
  ]),
  compliance: new Set([
    'case.read',
    'strategy.read',
    'artifact.read',
    'artifact.sign',
    'policy.read',
    'calendar.enter',
    'report.read',
    'audit.read',
    'evidence.export',
    'retention.run',
    'legalHold.set',
    'killSwitch.throw',
  ]),
  operations: new Set([
    'case.read',
    'case.contactDetails',
    'case.event',
    'consent.edit',
    'contact.make',
    'contact.override',
    'strategy.read',
    'artifact.read',
    'policy.read',
    'calendar.enter',
    'task.read',
    'task.work',
    'report.read',
    'clock.control',
    'import.run',
    'handOver.run',
    'killSwitch.throw',
  ]),
  agent: new Set(['case.read', 'case.contactDetails', 'case.event', 'consent.edit', 'contact.make', 'task.read', 'task.work']),
  executive: new Set(['case.read', 'strategy.read', 'policy.read', 'report.read']),
  admin: new Set(permissions.filter((permission) => permission !== 'artifact.sign' && permission !== 'strategy.edit')),
};

export const can = (role: Role, permission: Permission): boolean => granted[role].has(permission);

/** Everything a role may do. */
export const permissionsOf = (role: Role): readonly Permission[] => permissions.filter((permission) => can(role, permission));
