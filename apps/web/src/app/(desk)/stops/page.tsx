import { StopsScreen } from '../../../stops/stops-screen.tsx';

export default function Page() {
  return <StopsScreen />;
}
