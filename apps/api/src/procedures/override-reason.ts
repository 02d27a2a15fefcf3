import { can } from '@dunwell/rules/access';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Actor } from '../auth/index.ts';

/** Why a presumption of law is rebutted: words, kept in the audit and reported. */
export const OverrideReason = z.string().trim().min(10, 'a reason of at least 10 characters').max(500).nullish();

/** Only those may rebut who have the right to. @throws TRPCError */
export function refuseOverride({ role }: Actor, reason: string | null | undefined): void {
  if (reason && !can(role, 'contact.override'))
    throw new TRPCError({ code: 'FORBIDDEN', message: `your role (${role}) does not include contact.override` });
}
