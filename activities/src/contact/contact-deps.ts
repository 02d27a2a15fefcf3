import type { Db } from '@dunwell/db';
import type { Effects } from '@dunwell/rules';
import type { PlanStore, Stops } from '../advance/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Guard } from '../guard/index.ts';
import type { Messaging } from '../messaging/index.ts';
import type { Telephony } from '../telephony/index.ts';

/** Who we are to the people we contact. */
export interface Sender {
  readonly company: string;
  /** E.164: shown to the consumer, and where to call back. */
  readonly callerId: string;
  readonly postalAddress: string;
  /** How one-time links begin. */
  readonly url: string;
}

export interface ContactDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly plans: PlanStore;
  readonly stops: Stops;
  readonly guard: Guard;
  readonly telephony: Telephony;
  readonly messaging: Messaging;
  readonly advance: Effects['advance'];
  readonly sender: Sender;
}
