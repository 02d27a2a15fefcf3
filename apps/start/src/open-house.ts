import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureTemporal, startPostgres, startTemporal } from '@dunwell/embedded';
import type { House } from './house.ts';
import { answers, type Environment, nextBin, nodeProcess, webProcess } from './processes.ts';
import { say } from './say.ts';
import type { Settings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { ensureWebBuild } from './web-build.ts';

const run = promisify(execFile);

export interface Opened {
  readonly webUrl: string;
  readonly temporalUiUrl: string | undefined;
  readonly catcherUrl: string | undefined;
  readonly switchboardUrl: string | undefined;
}

/** Brings up every part in order; a part whose address is given in the environment is used instead of the embedded one. */
export async function openAll(house: House, settings: Settings, keep: Supervisor): Promise<Opened> {
  const databaseUrl = settings.DATABASE_URL ?? (await database(house, keep));
  const temporal = await temporalOf(house, settings, keep);
  const lines = await phoneAndMail(house, settings, keep);
  const webPort = await house.port('web', settings.PORT);
  const webUrl = `http://localhost:${webPort}`;
  const env: Environment = {
    ...lines.env,
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: settings.TEMPORAL_NAMESPACE,
    TEMPORAL_UI_URL: temporal.uiUrl,
    DUNWELL_URL: webUrl,
    DUNWELL_SECRET: house.secret('session'),
    DUNWELL_HOUSE_KEYS: house.secret('house-keys'),
    DUNWELL_TOKEN: house.secret('token'),
    DUNWELL_ROOT: house.root,
    DUNWELL_DEMO: settings.DUNWELL_DEMO,
    DUNWELL_CALLBACK_PERSON: settings.DUNWELL_CALLBACK_PERSON ?? (settings.DUNWELL_DEMO === '1' ? 'Dana Reed' : ''),
    DUNWELL_CLOCK_SCALE: String(settings.DUNWELL_CLOCK_SCALE),
    DUNWELL_DIR: house.dir,
  };
  await prepare(house, env);
  if (temporal.address) {
    const metricsPort = await house.port('worker-metrics', 9464);
    const ready = (): Promise<boolean> => answers(`http://127.0.0.1:${metricsPort}/metrics`);
    await keep.keep(
      'worker',
      nodeProcess(house, {
        name: 'worker',
        entry: 'apps/worker/src/main.ts',
        env: { ...env, DUNWELL_METRICS_PORT: String(metricsPort) },
        ready,
      }),
    );
    say('worker ready');
  }
  await ensureWebBuild(house, nextBin(house));
  await keep.keep('web', webProcess(house, webPort, env));
  house.announce(webUrl);
  return { webUrl, temporalUiUrl: temporal.uiUrl, ...lines.urls };
}

async function database(house: House, keep: Supervisor): Promise<string> {
  const port = await house.port('postgres', 54_320);
  const postgres = await keep.keep('PostgreSQL', (onExit) => startPostgres({ dir: join(house.dir, 'postgres'), port, onExit }));
  say('PostgreSQL ready');
  return postgres.url;
}

async function temporalOf(
  house: House,
  settings: Settings,
  keep: Supervisor,
): Promise<{ address: string | undefined; uiUrl: string | undefined }> {
  if (settings.TEMPORAL_ADDRESS) return { address: settings.TEMPORAL_ADDRESS, uiUrl: settings.TEMPORAL_UI_URL };
  const binary = await ensureTemporal(say);
  if (!binary) return { address: undefined, uiUrl: undefined };
  const port = await house.port('temporal', 7233);
  const temporal = await keep.keep('Temporal', (onExit) => startTemporal({ binary, dir: join(house.dir, 'temporal'), port, onExit }));
  say('Temporal ready');
  return { address: temporal.address, uiUrl: temporal.uiUrl };
}

/** The stand-in switchboard and the catcher, unless real ones are named. */
async function phoneAndMail(house: House, settings: Settings, keep: Supervisor) {
  const env: Record<string, string | undefined> = {
    FREESWITCH_URL: settings.FREESWITCH_URL,
    SMTP_URL: settings.SMTP_URL,
    SMPP_URL: settings.SMPP_URL,
  };
  const urls: { switchboardUrl: string | undefined; catcherUrl: string | undefined } = { switchboardUrl: undefined, catcherUrl: undefined };
  if (!settings.FREESWITCH_URL) {
    const [port, httpPort] = [await house.port('switchboard', 8021), await house.port('switchboard-http', 8022)];
    const password = house.secret('switchboard');
    const recordings = join(house.dir, 'recordings');
    const own = {
      SWITCHBOARD_PORT: String(port),
      SWITCHBOARD_HTTP_PORT: String(httpPort),
      SWITCHBOARD_PASSWORD: password,
      SWITCHBOARD_TIME_SCALE: String(settings.DUNWELL_CLOCK_SCALE),
      SWITCHBOARD_RECORDINGS: recordings,
    };
    const ready = (): Promise<boolean> => answers(`http://127.0.0.1:${httpPort}/counters`);
    await keep.keep('switchboard', nodeProcess(house, { name: 'switchboard', entry: 'apps/switchboard/src/main.ts', env: own, ready }));
    say('switchboard ready');
    mkdirSync(recordings, { recursive: true });
    // The switch takes no path with blanks in a command: then nothing is recorded.
    const recorded = /^[A-Za-z0-9_./-]{1,200}$/.test(recordings) ? `?recordings=${recordings}` : '';
    env.FREESWITCH_URL = `esl://:${password}@127.0.0.1:${port}${recorded}`;
    urls.switchboardUrl = `http://127.0.0.1:${httpPort}`;
  }
  if (!settings.SMTP_URL || !settings.SMPP_URL) {
    const [smtp, smpp, http] = [
      await house.port('catcher-smtp', 2525),
      await house.port('catcher-smpp', 2775),
      await house.port('catcher-http', 8025),
    ];
    const own = {
      CATCHER_SMTP_PORT: String(smtp),
      CATCHER_SMPP_PORT: String(smpp),
      CATCHER_HTTP_PORT: String(http),
      CATCHER_DIR: join(house.dir, 'catcher'),
      // A portfolio where everything arrives would be none.
      CATCHER_UNREACHABLE_SHARE: settings.DUNWELL_DEMO === '1' ? '0.04' : '0',
    };
    const ready = (): Promise<boolean> => answers(`http://127.0.0.1:${http}/messages`);
    await keep.keep('catcher', nodeProcess(house, { name: 'catcher', entry: 'apps/catcher/src/main.ts', env: own, ready }));
    say('catcher for mail and SMS ready');
    env.SMTP_URL ??= `smtp://127.0.0.1:${smtp}`;
    env.SMPP_URL ??= `smpp://dunwell:dunwell@127.0.0.1:${smpp}`;
    urls.catcherUrl = `http://127.0.0.1:${http}`;
  }
  return { env, urls };
}

/** Migrations, shipped artifacts and, once, the demo portfolio. */
async function prepare(house: House, env: Environment): Promise<void> {
  say('preparing the database …');
  try {
    await run(process.execPath, ['--import', 'tsx', join(house.root, 'apps/worker/src/prepare.ts')], {
      cwd: house.root,
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
    });
  } catch (cause) {
    const { stderr, stdout } = cause as { stderr?: string; stdout?: string };
    throw new Error(`the database could not be prepared:\n${(stderr || stdout || String(cause)).trim().split('\n').slice(-8).join('\n')}`);
  }
}
