export * from './close-doubt.ts';
export * from './keep-withheld.ts';
export * from './release-attempt.ts';
export * from './settle-contact.ts';
export * from './take-place.ts';
export * from './use-token.ts';
export * from './write-override.ts';
