import type { Permission } from '@dunwell/rules/access';
import {
  ChartNoAxesColumn,
  FileCheck2,
  Gavel,
  Handshake,
  ListTodo,
  type LucideIcon,
  Mails,
  OctagonX,
  Rows3,
  Table2,
  Workflow,
} from 'lucide-react';

interface NavItem {
  readonly href: string;
  readonly name: string;
  readonly icon: LucideIcon;
  /** Shown to roles that may do this. */
  readonly needs: Permission;
}
interface NavGroup {
  readonly id: string;
  readonly items: readonly NavItem[];
}

/** The screens, in the order of the work. */
export const navigation: readonly NavGroup[] = [
  {
    id: 'work',
    items: [
      { href: '/overview', name: 'overview', icon: ChartNoAxesColumn, needs: 'report.read' },
      { href: '/cases', name: 'cases', icon: Rows3, needs: 'case.read' },
      { href: '/tasks', name: 'tasks', icon: ListTodo, needs: 'task.read' },
      { href: '/hand-overs', name: 'handOvers', icon: Handshake, needs: 'handOver.run' },
      { href: '/outbox', name: 'outbox', icon: Mails, needs: 'case.read' },
    ],
  },
  {
    id: 'design',
    items: [
      { href: '/strategies', name: 'strategies', icon: Workflow, needs: 'strategy.read' },
      { href: '/tables', name: 'tables', icon: Table2, needs: 'strategy.read' },
    ],
  },
  {
    id: 'law',
    items: [
      { href: '/compliance', name: 'compliance', icon: Gavel, needs: 'policy.read' },
      { href: '/sign-off', name: 'signOff', icon: FileCheck2, needs: 'artifact.read' },
      { href: '/stops', name: 'stops', icon: OctagonX, needs: 'killSwitch.throw' },
    ],
  },
];

/** The screen a role begins its day with. */
export const homes: Readonly<Record<string, string>> = {
  strategyManager: '/strategies',
  compliance: '/sign-off',
  operations: '/cases',
  agent: '/tasks',
  executive: '/overview',
  admin: '/overview',
};
