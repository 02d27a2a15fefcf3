import { CaseList } from '../../../cases/case-list.tsx';

interface CasesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CasesPage({ searchParams }: CasesPageProps) {
  const asked = await searchParams;
  const one = (name: string): string | undefined => (typeof asked[name] === 'string' ? asked[name] : undefined);
  return (
    <CaseList
      asked={{ search: one('search'), bucket: one('bucket'), status: one('status'), strategyId: one('strategy'), nodeId: one('node') }}
    />
  );
}
