import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ask, root } from './house.ts';

/** A screen as its folder in the web app names it (`/cases/[caseId]`), and the demo's person who can do most there. */
export interface Screen {
  readonly path: string;
  readonly role: string | undefined;
}

const roles: readonly (readonly [string, string])[] = [
  ['/strategies', 'Strategy manager'],
  ['/tables', 'Strategy manager'],
  ['/compliance', 'Compliance officer'],
  ['/sign-off', 'Compliance officer'],
];

/** Which one to open where a screen is about one of many. */
const chosen: Readonly<Record<string, string>> = {
  caseId: `select c.id from cases c left join attempts a on a.case_id = c.id group by c.id order by count(a.case_id) desc, c.id limit 1`,
  strategyId: `select 'voice-with-promise' as id`,
  tableId: `select 'voice-readiness' as id`,
};

/** Every screen there is, so that a new one is covered by being there. */
export const screens: readonly Screen[] = readdirSync(join(root, 'apps/web/src/app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file}`.replace(/\/page\.tsx$/, '').replaceAll(/\/\([^)]*\)/g, '') || '/')
  .sort()
  .map((path) => ({
    path,
    role: path === '/sign-in' ? undefined : (roles.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'Operations'),
  }));

/** The address of a screen in the running house. */
export async function addressOf({ path }: Screen): Promise<string> {
  let address = path;
  for (const [placeholder, name] of path.matchAll(/\[(\w+)\]/g)) {
    const sql = chosen[name!];
    if (!sql) throw new Error(`${path} is about one of many: say in e2e/src/screens.ts which [${name}] to open`);
    address = address.replace(placeholder!, encodeURIComponent((await ask<{ id: string }>(sql))[0]!.id));
  }
  return address;
}
