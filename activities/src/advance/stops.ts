import type { Db } from '@dunwell/db';
import { type ThrownSwitch, thrownSwitches } from '@dunwell/db/decision';
import type { Channel } from '@dunwell/rules';
import { refreshed } from '../clock/index.ts';

/** What a kill switch can be thrown for. */
export interface Stoppable {
  readonly caseId: string;
  readonly creditorId: string;
  readonly strategyId: string;
  readonly channel: Channel;
}

/** The kill switches, read at most this long ago, in real ms. */
const noticedWithinMs = 2000;

/** The switches thrown now, as a question: why is this contact stopped? `undefined` when it is not. */
export type Stops = () => Promise<(wanted: Stoppable) => string | undefined>;

export function makeStops(db: Db): Stops {
  const read = refreshed(noticedWithinMs, () => thrownSwitches(db));
  return async () => {
    const thrown = await read();
    return (wanted) => thrown.find((each) => covers(each, wanted))?.reason;
  };
}

function covers({ scope, subject }: ThrownSwitch, wanted: Stoppable): boolean {
  switch (scope) {
    case 'all':
      return true;
    case 'channel':
      return subject === wanted.channel;
    case 'strategy':
      return subject === wanted.strategyId;
    case 'creditor':
      return subject === wanted.creditorId;
    case 'case':
      return subject === wanted.caseId;
  }
}
