import { BusinessClock } from '../clock/business-clock.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly name: string;
  readonly role: string;
  readonly mayControlClock: boolean;
}

export const TopBar = ({ name, role, mayControlClock }: TopBarProps) => (
  <header className="sticky top-0 z-20 flex h-12 items-center justify-between border-b bg-panel/95 px-6 backdrop-blur-sm">
    <BusinessClock mayControl={mayControlClock} />
    <div className="flex items-center gap-1">
      <LanguageSwitch />
      <ThemeSwitch />
      <UserMenu name={name} role={role} />
    </div>
  </header>
);
