'use client';
import type { Permission } from '@dunwell/rules/access';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from './trpc.ts';

/** Whether the person signed in may do this; false until it is known. The server decides again. */
export function useMay(): (permission: Permission) => boolean {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.me.get.queryOptions(undefined, { staleTime: 60_000 }));
  return (permission) => data?.permissions.includes(permission) ?? false;
}
