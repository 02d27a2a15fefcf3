'use client';
import { useQuery } from '@tanstack/react-query';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useTRPC } from '../shell/trpc.ts';
import { TableEditor } from './table-editor.tsx';

/** One decision table. */
export function TableScreen({ tableId }: { readonly tableId: string }) {
  const trpc = useTRPC();
  const me = useQuery(trpc.me.get.queryOptions());
  const table = useQuery(trpc.table.get.queryOptions({ id: tableId }, { refetchOnWindowFocus: false }));
  const error = table.error ?? me.error;
  if (error) return <Trouble error={error} retry={table.refetch} />;
  if (!table.data || !table.isFetchedAfterMount || !me.data) return <SkeletonRows />;
  return <TableEditor kept={table.data} mayEdit={me.data.permissions.includes('strategy.publish')} />;
}
