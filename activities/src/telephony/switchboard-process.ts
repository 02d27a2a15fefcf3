import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../apps/switchboard/src/main.ts', import.meta.url));

/** A stand-in switchboard in a process of its own, for tests and benches. */
export interface SwitchboardProcess {
  /** `esl://:password@127.0.0.1:port` */
  readonly url: string;
  readonly port: number;
  readonly password: string;
  readonly boardUrl: string;
  readonly process: ChildProcess;
  /** How often this attempt id made the switch dial. */
  dials(attemptId: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts one on free ports (or on `port`) and waits until it is ready. */
export async function startSwitchboard(options: { profile?: object; timeScale?: number; port?: number } = {}): Promise<SwitchboardProcess> {
  const password = 'test-password';
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      SWITCHBOARD_PORT: String(options.port ?? 0),
      SWITCHBOARD_HTTP_PORT: '0',
      SWITCHBOARD_PASSWORD: password,
      SWITCHBOARD_TIME_SCALE: String(options.timeScale ?? 200),
      SWITCHBOARD_PROFILE: JSON.stringify(options.profile ?? {}),
    },
  });
  const output = await firstOutput(child);
  const port = Number(/ready on 127\.0\.0\.1:(\d+)/.exec(output)![1]);
  const boardUrl = /board on (http:\S+)/.exec(output)![1]!;
  return {
    url: `esl://:${password}@127.0.0.1:${port}`,
    port,
    password,
    boardUrl,
    process: child,
    dials: async (attemptId) => ((await (await fetch(`${boardUrl}/calls/${attemptId}`)).json()) as { dials: number }).dials,
    stop: () => stop(child),
  };
}

function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk) => {
      output += chunk;
      if (output.includes('board on')) resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`the switchboard ended with ${code}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
