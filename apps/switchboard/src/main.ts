import { readSettings } from './settings.ts';
import { openSwitchboard } from './switchboard.ts';

try {
  const settings = readSettings(process.env, process.argv.slice(2));
  const switchboard = await openSwitchboard(settings);
  process.stdout.write(
    `switchboard ready on ${settings.host}:${switchboard.port}\nboard on http://${settings.host}:${switchboard.httpPort}\n`,
  );
  const stop = (): void => {
    switchboard.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (fault) {
  process.stderr.write(`switchboard: ${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(2);
}
