import { type Logger, pino } from 'pino';

/** Personal data and secrets never reach a log, even by accident. */
const redacted = ['to', 'name', 'body', 'subject', 'token', 'password', 'email', 'phone', 'address', '*.to', '*.name', '*.body', '*.token'];

/** One JSON line per event on standard output. */
export const makeLogger = (level: string): Logger => pino({ level, redact: redacted, base: { service: 'worker' } });
