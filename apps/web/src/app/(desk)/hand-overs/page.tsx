import { HandOverScreen } from '../../../hand-over/hand-over-screen.tsx';

export default function Page() {
  return <HandOverScreen />;
}
