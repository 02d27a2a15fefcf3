import { StrategyList } from '../../../designer/strategy-list.tsx';

export default function StrategiesPage() {
  return <StrategyList />;
}
