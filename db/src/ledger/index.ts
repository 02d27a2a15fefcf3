export * from './lock-consumer.ts';
export * from './release-attempt.ts';
export * from './settle-contact.ts';
export * from './unresolved-attempts.ts';
export * from './use-token.ts';
export * from './write-override.ts';
export * from './write-reservation.ts';
export * from './write-withheld.ts';
