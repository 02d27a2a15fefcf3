import type { Context } from '../procedure.ts';
import { health } from './health.ts';

export type Route = (context: Context, request: Request) => Promise<Response>;

/** The plain routes for machines; everything a screen needs is tRPC. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /api/health': health,
};
