'use client';
import type { AppRouter } from '@dunwell/api';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

/** What the API answers, by procedure. */
export type Answers = inferRouterOutputs<AppRouter>;
