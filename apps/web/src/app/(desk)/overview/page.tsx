import { OverviewScreen } from '../../../overview/overview-screen.tsx';

export default function Page() {
  return <OverviewScreen />;
}
