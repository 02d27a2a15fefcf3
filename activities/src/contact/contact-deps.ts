import type { Db } from '@dunwell/db';
import type { Effects } from '@dunwell/rules';
import type { SenderIdentity } from '@dunwell/rules/artifact';
import type { PlanStore, Stops } from '../advance/index.ts';
import type { Clock } from '../clock/index.ts';
import type { Guard } from '../guard/index.ts';
import type { Messaging } from '../messaging/index.ts';
import type { Telephony } from '../telephony/index.ts';

export interface ContactDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly plans: PlanStore;
  readonly stops: Stops;
  readonly guard: Guard;
  readonly telephony: Telephony;
  readonly messaging: Messaging;
  readonly advance: Effects['advance'];
  readonly sender: SenderIdentity;
}
