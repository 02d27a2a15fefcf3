export * from './import-cases.ts';
export * from './import-contacts.ts';
export * from './import-events.ts';
export * from './import-hand-over-reports.ts';
export * from './import-payments.ts';
export * from './import-result.ts';
export * from './mapping.ts';
