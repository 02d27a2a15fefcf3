import { type BusinessClock, type Command, dayMs, realDelayMs } from '@dunwell/rules';

/** No timer is longer, in real ms: a paused clock names no end at all. */
const longestSleepMs = dayMs;

/** Real ms to sleep before a command's time on the business clock; 0 for commands that do not wait. */
export function sleepMsFor(command: Command, businessClock: BusinessClock): number {
  if (command.type === 'contact' || command.type === 'close') return 0;
  return Math.min(realDelayMs(businessClock, command.untilMs, Date.now()), longestSleepMs);
}
