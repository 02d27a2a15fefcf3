import { JourneyScreen } from '../../../../journey/journey-screen.tsx';

export default async function CasePage({ params }: { readonly params: Promise<{ readonly caseId: string }> }) {
  const { caseId } = await params;
  return <JourneyScreen caseId={caseId} />;
}
