import type { Route } from './route.ts';

/** `GET /api/house-keys`: the public halves of the keys that seal evidence, newest first, as PEM. They are for everybody. */
export const houseKeysRoute: Route = async ({ deps }) =>
  new Response(deps.keys.map(({ id, publicPem }) => `Key ${id} of ${deps.settings.DUNWELL_URL}\n${publicPem}`).join('\n'), {
    headers: { 'content-type': 'application/x-pem-file; charset=utf-8', 'content-disposition': 'attachment; filename="house-keys.pem"' },
  });
