import { createServer } from 'node:http';
import { handle } from './http/handle.ts';
import { listener } from './http/listener.ts';

const port = Number(process.env.PORT ?? 3001);

/** The API on its own, for when the screens are served elsewhere. */
const server = createServer(listener(handle));

server.listen(port, '127.0.0.1', () => console.error(`api ready on http://127.0.0.1:${port}`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
