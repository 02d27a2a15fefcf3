import { RehearsalScreen } from '../../../../../rehearsal/rehearsal-screen.tsx';

interface RehearsalPageProps {
  readonly params: Promise<{ readonly strategyId: string }>;
  readonly searchParams: Promise<{ readonly id?: string }>;
}

export default async function RehearsalPage({ params, searchParams }: RehearsalPageProps) {
  const [{ strategyId }, { id }] = await Promise.all([params, searchParams]);
  return <RehearsalScreen strategyId={decodeURIComponent(strategyId)} openedId={id} />;
}
