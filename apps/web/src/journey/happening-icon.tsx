import { Banknote, GitBranch, Hand, Handshake, Mail, MessageSquare, NotebookPen, Phone, UserRound } from 'lucide-react';
import type { Happening } from './happening.ts';

const looks = {
  decision: ['bg-sunken text-soft', GitBranch],
  contact: ['bg-accent-soft text-accent', Phone],
  withheld: ['bg-warn-soft text-warn', Hand],
  payment: ['bg-good-soft text-good', Banknote],
  promise: ['bg-good-soft text-good', Handshake],
  task: ['bg-warn-soft text-warn', UserRound],
  note: ['bg-sunken text-soft', NotebookPen],
} as const;

const byChannel = { call: Phone, sms: MessageSquare, push: MessageSquare, email: Mail, letter: Mail } as const;

export function HappeningIcon({ happening }: { readonly happening: Happening }) {
  const [look, usual] = looks[happening.type];
  const Icon = happening.type === 'contact' ? byChannel[happening.attempt.channel] : usual;
  return (
    <span className={`grid size-6 place-items-center rounded-md ${look}`}>
      <Icon aria-hidden className="size-3.5" />
    </span>
  );
}
