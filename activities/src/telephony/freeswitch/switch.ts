import type { EslClient } from '../esl/index.ts';
import type { VerifyToken } from '../telephony.ts';
import type { CallRecords } from './call-records.ts';
import type { CallTime } from './call-time.ts';
import type { HeldCall } from './held-call.ts';
import type { SwitchSettings } from './settings.ts';

/** One FreeSWITCH node and how this process talks to it. */
export interface Switch {
  readonly client: EslClient;
  readonly switchSettings: SwitchSettings;
  readonly time: CallTime;
  readonly records: CallRecords;
  readonly verifyToken: VerifyToken;
  /** Real ms to wait for a connection before giving up. */
  readonly readyPatienceMs: number;
  /** Real ms to look for the record of a call that is neither live nor settled. */
  readonly recordPatienceMs: number;
  /** Calls this process sees through, by attempt id. */
  readonly held: Map<string, HeldCall>;
  /** Since when calls that others hold should be over, by attempt id, on the monotonic clock. */
  readonly overdue: Map<string, number>;
  /** Found out on the first call that listens. */
  hasRecogniser: boolean;
}
