export * from './close-unreported.ts';
export * from './note-parts-sent.ts';
export * from './note-undeliverable.ts';
export * from './take-report.ts';
