export * from './answer-asked.ts';
export * from './ask-contact.ts';
export * from './end-contact.ts';
export * from './last-written.ts';
export * from './open-contact.ts';
export * from './withdraw-contact.ts';
