import { OutboxScreen } from '../../../outbox/outbox-screen.tsx';

export default function Page() {
  return <OutboxScreen />;
}
