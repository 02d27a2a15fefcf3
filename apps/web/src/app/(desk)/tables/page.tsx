import { TableList } from '../../../tables/table-list.tsx';

export default function TablesPage() {
  return <TableList />;
}
