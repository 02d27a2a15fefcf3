import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleWith } from '../http/handle.ts';
import { listener } from '../http/listener.ts';
import { type House, openHouse } from './house.ts';

/** A house that answers on an address of its own, with the demo's people in it. */
export interface ServedHouse extends House {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveHouse(): Promise<ServedHouse> {
  let house: House | undefined;
  const server = createServer(listener((request) => handleWith(house!.deps, request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  house = await openHouse({ DUNWELL_DEMO: '1', DUNWELL_URL: url });
  const { fresh } = house;
  return {
    ...house,
    url,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await fresh.close();
    },
  };
}
