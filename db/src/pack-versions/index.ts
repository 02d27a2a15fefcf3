export * from './pack-versions.ts';
