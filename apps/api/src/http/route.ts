import type { Context } from '../procedure.ts';

/** Answers one plain HTTP request. */
export type Route = (context: Context, request: Request) => Promise<Response>;
