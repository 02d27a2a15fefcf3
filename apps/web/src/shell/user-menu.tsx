'use client';
import { LogOut } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Menu, MenuItem, MenuLabel } from '../design/menu.tsx';
import { signOut } from '../sign-in/session-client.ts';

interface UserMenuProps {
  readonly name: string;
  readonly role: string;
}

/** Who is signed in, in which role, and the way out. */
export function UserMenu({ name, role }: UserMenuProps) {
  const t = useTranslations();
  const router = useRouter();
  const initials = name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2);
  return (
    <Menu
      trigger={
        <button type="button" className="flex h-8 items-center gap-2 rounded-md pr-2 pl-1 hover:bg-hover">
          <span className="sr-only">{t('shell.account')}: </span>
          <span aria-hidden className="grid size-6 place-items-center rounded-full bg-accent-soft text-2xs font-semibold text-accent">
            {initials}
          </span>
          <span className="whitespace-nowrap text-left leading-4 max-sm:sr-only">
            <span className="block text-xs font-medium">{name}</span>
            <span className="block text-2xs text-faint">{t(`roles.${role}`)}</span>
          </span>
        </button>
      }
    >
      <MenuLabel>{t(`roles.${role}`)}</MenuLabel>
      <MenuItem
        onSelect={() => {
          void signOut().then(() => {
            router.push('/sign-in');
            router.refresh();
          });
        }}
      >
        <LogOut aria-hidden />
        {t('shell.signOut')}
      </MenuItem>
    </Menu>
  );
}
