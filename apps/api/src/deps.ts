import type { Db } from '@dunwell/db';
import type { HouseKeys } from '@dunwell/db/house-keys';
import type { Auth } from './auth/make-auth.ts';
import type { Settings } from './settings.ts';

/** What every procedure stands on. */
export interface Deps {
  readonly db: Db;
  readonly auth: Auth;
  readonly settings: Settings;
  /** What seals evidence; the newest first. */
  readonly keys: HouseKeys;
  /** The real clock, epoch ms. */
  readonly realMs: () => number;
}
