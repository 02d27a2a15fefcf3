import { StrategyScreen } from '../../../../designer/strategy-screen.tsx';

export default async function StrategyPage({ params }: { readonly params: Promise<{ readonly strategyId: string }> }) {
  const { strategyId } = await params;
  return <StrategyScreen key={strategyId} strategyId={decodeURIComponent(strategyId)} />;
}
