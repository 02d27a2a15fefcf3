export * from './client.ts';
export * from './codec.ts';
export * from './commands.ts';
export * from './connection.ts';
export * from './wait.ts';
