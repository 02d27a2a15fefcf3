export * from './give-consent.ts';
export * from './note-circumstance.ts';
export * from './note-number.ts';
export * from './note-preferences.ts';
export * from './note-whereabouts.ts';
export type { PersonChange } from './person-change.ts';
export * from './preferences-as-of.ts';
export * from './read-person-facts.ts';
export * from './revoke-consent.ts';
