import { ComplianceScreen } from '../../../compliance/compliance-screen.tsx';

export default function Page() {
  return <ComplianceScreen />;
}
