import { SignOffScreen } from '../../../sign-off/sign-off-screen.tsx';

export default function Page() {
  return <SignOffScreen />;
}
