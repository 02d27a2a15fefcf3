import type { Lang } from '@dunwell/rules';
import { can, type Permission } from '@dunwell/rules/access';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from './auth/index.ts';
import type { Deps } from './deps.ts';

export interface Context {
  readonly deps: Deps;
  readonly actor: Actor | null;
  readonly lang: Lang;
}

/** One line per fault: which field, and what is allowed. */
export const issuesOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`));

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const issues = error.cause instanceof z.ZodError ? issuesOf(error.cause) : [];
    // A fault of ours is logged, not told: its text may name tables or persons.
    const message = error.code === 'INTERNAL_SERVER_ERROR' ? 'internal error' : issues.length > 0 ? issues.join('; ') : shape.message;
    const { stack: _stack, ...data } = shape.data;
    return { ...shape, message, data: { ...data, issues } };
  },
});

export const { router, createCallerFactory } = trpc;

/** For everybody who has signed in. */
export const signedIn = trpc.procedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'sign in first' });
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/** For those whose role may do this. */
export const allowed = (permission: Permission) =>
  signedIn.use(({ ctx, next }) => {
    if (!can(ctx.actor.role, permission)) {
      throw new TRPCError({ code: 'FORBIDDEN', message: `your role (${ctx.actor.role}) does not include ${permission}` });
    }
    return next();
  });
