import { parseArgs } from 'node:util';
import { openHouse } from './house.ts';
import { openAll } from './open-house.ts';
import { say } from './say.ts';
import { readSettings } from './settings.ts';
import { Supervisor } from './supervisor.ts';

/** `npm start`: everything up on this machine, with the demo portfolio running; Ctrl-C ends all it started. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
  const settings = readSettings(process.env);
  const house = openHouse(process.cwd(), settings.DUNWELL_DIR, values.fresh);
  const keep = new Supervisor(house.isHeld);
  let stopping: Promise<void> | undefined;
  const stop = (code: number): void => {
    stopping ??= keep.stopAll().then(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!stopping) say('stopping …');
      stop(0);
    });
  try {
    const urls = await openAll(house, settings, keep);
    if (stopping) return;
    say('Dunwell is up');
    console.log(`
  Screens          ${urls.webUrl}
  Temporal         ${urls.temporalUiUrl ?? 'not available: nothing is contacted; designer, rules and rehearsal work'}
  Mail and SMS     ${urls.catcherUrl ?? 'sent for real'}
  Switchboard      ${urls.switchboardUrl ?? 'FreeSWITCH at FREESWITCH_URL'}
${settings.DUNWELL_DEMO === '1' ? '\n  Demo sign-ins    manager, compliance, operations, agent, executive · password "dunwell-demo"\n' : ''}
  One business day takes ${Math.round(86_400 / settings.DUNWELL_CLOCK_SCALE)} s. Ctrl-C stops everything; logs are in ${house.dir}/logs.
`);
  } catch (cause) {
    if (!stopping) console.error(cause instanceof Error ? cause.message : cause);
    stop(1);
  }
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exit(1);
});
