import { createServer } from 'node:net';

/** True when nothing listens on that loopback port. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The wished port, else the next free one of the 100 above it, else any: two checkouts can run side by side. */
export async function freePort(wished?: number): Promise<number> {
  for (let port = wished ?? 0; wished !== undefined && port < wished + 100; port++) if (await isFree(port)) return port;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}
