import type { CaseRuns } from '@dunwell/activities/cases';
import type { Db } from '@dunwell/db';
import type { Logger } from 'pino';

/** What the ports to the outside stand on. */
export interface Inside {
  readonly db: Db;
  readonly runs: CaseRuns;
  readonly log: Logger;
}
