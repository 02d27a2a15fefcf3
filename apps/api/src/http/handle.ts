import type { Lang } from '@dunwell/rules';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { actorOf } from '../auth/index.ts';
import type { Deps } from '../deps.ts';
import type { Context } from '../procedure.ts';
import { processDeps } from '../process-deps.ts';
import { appRouter } from '../router.ts';
import { refuse } from './answer.ts';
import { health } from './health.ts';
import { routes } from './routes.ts';

const langOf = (headers: Headers): Lang =>
  (headers.get('x-dunwell-lang') ?? headers.get('accept-language') ?? '').startsWith('zh') ? 'zh' : 'en';

async function contextOf(deps: Deps, headers: Headers): Promise<Context> {
  return { deps, actor: await actorOf(deps, headers), lang: langOf(headers) };
}

const fault = (where: string, error: unknown): void =>
  console.error(`api: ${where}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);

/** Answered before anybody is asked who they are: a session lies in the database, which may be what is away. */
const isHealth = ({ method, url }: Request): boolean => method === 'GET' && new URL(url).pathname === '/api/health';

/** Answers one request of the house: tRPC, sign-in, and the plain routes for machines. */
export async function handleWith(deps: Deps, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/auth/')) return deps.auth.handler(request);
  if (pathname.startsWith('/api/trpc/')) {
    return fetchRequestHandler({
      endpoint: '/api/trpc',
      req: request,
      router: appRouter,
      createContext: () => contextOf(deps, request.headers),
      onError: ({ path, error }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') fault(path ?? 'trpc', error.cause ?? error);
      },
    });
  }
  const route = routes[`${request.method} ${pathname}`];
  if (!route) return refuse(404, `there is no ${request.method} ${pathname}`);
  return route(await contextOf(deps, request.headers), request);
}

/** The same with the process's own database and settings: what web mounts. */
export async function handle(request: Request): Promise<Response> {
  try {
    if (isHealth(request)) return await health(processDeps());
    return await handleWith(await processDeps(), request);
  } catch (error) {
    fault(new URL(request.url).pathname, error);
    return refuse(500, 'internal error');
  }
}
