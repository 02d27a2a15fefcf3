export * from './by-day.ts';
export * from './open-attempts.ts';
export * from './overrides.ts';
export * from './today.ts';
export * from './withheld-contacts.ts';
