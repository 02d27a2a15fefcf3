import { createHash, randomBytes } from 'node:crypto';

/** A decision token: 256 random bits. The database keeps only its hash. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
