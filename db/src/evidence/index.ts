export * from './contact-evidence.ts';
