import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { makeBoardServer } from './board-page.ts';
import { Exchange } from './exchange/exchange.ts';
import { makePace } from './exchange/pace.ts';
import type { SwitchboardSettings } from './settings.ts';
import { Session } from './socket/session.ts';

/** @source FreeSWITCH's default heartbeat interval */
const heartbeatMs = 20_000;

export interface Switchboard {
  readonly exchange: Exchange;
  readonly port: number;
  readonly httpPort: number;
  close(): Promise<void>;
}

const listening = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/** Opens the event socket and the board; both are ready when this resolves. */
export async function openSwitchboard(settings: SwitchboardSettings): Promise<Switchboard> {
  const exchange = new Exchange(settings.profile, makePace(settings.timeScale));
  exchange.recordings = settings.recordings;
  const sockets = new Set<Socket>();
  const events = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    new Session(socket, exchange, settings.password).start();
  });
  const board = makeBoardServer(exchange);
  const port = await listening(events, settings.port, settings.host);
  const httpPort = await listening(board, settings.httpPort, settings.host);
  const beat = setInterval(
    () => exchange.emit('HEARTBEAT', { 'Event-Info': 'System Ready', 'Session-Count': String(exchange.calls.size) }),
    heartbeatMs,
  );
  return {
    exchange,
    port,
    httpPort,
    close: async () => {
      clearInterval(beat);
      for (const call of [...exchange.calls.values()])
        exchange.hangUp(call, { cause: 'SYSTEM_SHUTDOWN', q850: 41, disposition: 'send_bye' });
      for (const socket of sockets) socket.destroySoon();
      board.closeAllConnections();
      await Promise.all([events, board].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
