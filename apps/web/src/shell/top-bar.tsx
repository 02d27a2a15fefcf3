import { BusinessClock } from '../clock/business-clock.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NavigationMenu } from './navigation-menu.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { UserMenu } from './user-menu.tsx';

interface TopBarProps {
  readonly name: string;
  readonly role: string;
  readonly permissions: readonly string[];
  readonly mayControlClock: boolean;
}

export const TopBar = ({ name, role, permissions, mayControlClock }: TopBarProps) => (
  <header className="sticky top-0 z-20 flex h-12 items-center justify-between gap-2 border-b bg-panel/95 px-3 backdrop-blur-sm md:px-6">
    <div className="flex min-w-0 items-center gap-1">
      <NavigationMenu permissions={permissions} />
      <BusinessClock mayControl={mayControlClock} />
    </div>
    <div className="flex items-center gap-1">
      <LanguageSwitch />
      <ThemeSwitch />
      <UserMenu name={name} role={role} />
    </div>
  </header>
);
