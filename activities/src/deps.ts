import type { Db } from '@dunwell/db';
import type { SenderIdentity } from '@dunwell/rules/artifact';
import type { CaseRuns } from './cases/index.ts';
import type { Clock } from './clock/index.ts';
import type { Guard } from './guard/index.ts';
import type { Messaging } from './messaging/index.ts';
import type { Telephony } from './telephony/index.ts';

/** Everything outside the engine that its effects need, one port each. */
export interface Deps {
  readonly db: Db;
  readonly clock: Clock;
  readonly runs: CaseRuns;
  readonly guard: Guard;
  readonly telephony: Telephony;
  readonly messaging: Messaging;
  readonly sender: SenderIdentity;
}
