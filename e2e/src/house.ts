import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import pg from 'pg';

export const root = new URL('../../', import.meta.url).pathname;

const given = (name: 'DUNWELL_E2E_URL' | 'DUNWELL_E2E_DIR'): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through e2e/playwright.config.ts`);
  return value;
};
export const houseUrl = (): string => given('DUNWELL_E2E_URL');

/** Enters as one of the demo's people, with one press as a visitor would. */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.goto(`${houseUrl()}/sign-in`);
  await page.getByRole('button', { name: role }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
const sessions = new Map<string, Cookies>();

/** Enters as one of the demo's people with the session of the last time: the house lets nobody sign in twenty times a minute. */
export async function enterAgainAs(page: Page, role: string): Promise<void> {
  const known = sessions.get(role);
  if (known) return page.context().addCookies(known);
  await enterAs(page, role);
  sessions.set(role, await page.context().cookies());
}

/** Asks the running house's own database. */
export async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const dir = given('DUNWELL_E2E_DIR');
  const { postgres: port } = JSON.parse(readFileSync(join(dir, 'ports.json'), 'utf8')) as { postgres: number };
  const client = new pg.Client(`postgres://dunwell:${readFileSync(join(dir, 'postgres/password'), 'utf8')}@127.0.0.1:${port}/postgres`);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Pid of one process of the running house, by the name of its pid file. */
export function pidOf(name: string): number {
  const dir = given('DUNWELL_E2E_DIR');
  const places = [join(dir, 'run', `${name}.pid`), join(dir, name, `${name}.pid`)];
  for (const place of places) {
    try {
      return (JSON.parse(readFileSync(place, 'utf8')) as { pid: number }).pid;
    } catch {}
  }
  throw new Error(`no pid file of ${name}; there are ${readdirSync(join(dir, 'run')).join(', ')}`);
}

/** Keeps a part from being started again once it is gone, by the name the house says it under. */
export function hold(name: string): void {
  mkdirSync(join(given('DUNWELL_E2E_DIR'), 'hold'), { recursive: true });
  writeFileSync(join(given('DUNWELL_E2E_DIR'), 'hold', name), '');
}
export const letGo = (name: string): void => rmSync(join(given('DUNWELL_E2E_DIR'), 'hold', name), { force: true });

/** Attempts the switch was asked to dial more than once, since it started. */
export async function redialled(): Promise<unknown[]> {
  const ports = JSON.parse(readFileSync(join(given('DUNWELL_E2E_DIR'), 'ports.json'), 'utf8')) as Record<string, number>;
  const board = (await (await fetch(`http://127.0.0.1:${ports['switchboard-http']}/counters`)).json()) as { redialled: unknown[] };
  return board.redialled;
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `dunwell …` as a user types it. */
export const dunwell = (...args: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { ...process.env, DUNWELL_URL: houseUrl(), DUNWELL_DIR: given('DUNWELL_E2E_DIR') };
    execFile(process.execPath, ['apps/cli/bin/dunwell.mjs', ...args], { cwd: root, env, maxBuffer: 1 << 26 }, (fault, out, err) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : fault ? 1 : 0, out, err });
    });
  });
