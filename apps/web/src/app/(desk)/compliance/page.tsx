import { ComplianceScreen } from '../../../compliance/compliance-screen.tsx';

interface CompliancePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: CompliancePageProps) {
  const asked = await searchParams;
  const one = (name: string): string | undefined => (typeof asked[name] === 'string' ? asked[name] : undefined);
  return <ComplianceScreen tab={one('tab')} caseRef={one('case')} />;
}
