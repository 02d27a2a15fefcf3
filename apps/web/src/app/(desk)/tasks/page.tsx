import { TaskScreen } from '../../../tasks/task-screen.tsx';

export default function Page() {
  return <TaskScreen />;
}
