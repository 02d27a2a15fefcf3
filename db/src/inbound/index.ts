export * from './take-sms.ts';
