import {
  BadgePercent,
  Bell,
  Clock,
  FileText,
  Flag,
  Gauge,
  GitBranch,
  Handshake,
  type LucideIcon,
  MessageSquare,
  Pause,
  Phone,
  Play,
  Repeat,
  Search,
  Send,
  Sparkles,
  Split,
  Square,
  StickyNote,
  Tag,
  UserRound,
  Variable,
  Workflow,
} from 'lucide-react';

/** Icons a node's face may name. */
const icons: Readonly<Record<string, LucideIcon>> = {
  'badge-percent': BadgePercent,
  bell: Bell,
  clock: Clock,
  'file-text': FileText,
  flag: Flag,
  gauge: Gauge,
  'git-branch': GitBranch,
  handshake: Handshake,
  'message-square': MessageSquare,
  pause: Pause,
  phone: Phone,
  play: Play,
  repeat: Repeat,
  search: Search,
  send: Send,
  sparkles: Sparkles,
  split: Split,
  'sticky-note': StickyNote,
  tag: Tag,
  'user-round': UserRound,
  variable: Variable,
  workflow: Workflow,
};

/** What a group of kinds is tinted with; contacts carry the accent because they are what reaches a person. */
const tints: Readonly<Record<string, string>> = {
  contact: 'bg-accent-soft text-accent',
  people: 'bg-warn-soft text-warn',
  flow: 'bg-good-soft text-good',
};

interface NodeIconProps {
  readonly icon: string;
  readonly group: string;
}

export function NodeIcon({ icon, group }: NodeIconProps) {
  const Icon = icons[icon] ?? Square;
  return (
    <span className={`grid size-6 shrink-0 place-items-center rounded-md ${tints[group] ?? 'bg-sunken text-soft'}`}>
      <Icon aria-hidden className="size-3.5" />
    </span>
  );
}
