export * from './free-port.ts';
export * from './postgres.ts';
export * from './service.ts';
export * from './temporal.ts';
export * from './temporal-binary.ts';
