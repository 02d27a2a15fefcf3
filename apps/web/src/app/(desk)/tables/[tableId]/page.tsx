import { TableScreen } from '../../../../tables/table-screen.tsx';

export default async function TablePage({ params }: { readonly params: Promise<{ readonly tableId: string }> }) {
  const { tableId } = await params;
  return <TableScreen tableId={decodeURIComponent(tableId)} />;
}
