export * from './actor.ts';
export * from './demo-accounts.ts';
export * from './ensure-demo-accounts.ts';
export * from './make-auth.ts';
