'use client';
import { Menu as MenuIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Menu, MenuItem, MenuLabel } from '../design/menu.tsx';
import { navigation } from './navigation.ts';

/** The same ways as the side bar, behind one button, where there is no room for it. */
export function NavigationMenu({ permissions }: { readonly permissions: readonly string[] }) {
  const t = useTranslations('nav');
  const router = useRouter();
  return (
    <span className="md:hidden">
      <Menu trigger={<Button look="quiet" icon={<MenuIcon aria-hidden />} aria-label={t('label')} />}>
        {navigation.map(({ id, items }) => {
          const shown = items.filter((item) => permissions.includes(item.needs));
          if (shown.length === 0) return null;
          return [
            <MenuLabel key={id}>{t(`groups.${id}`)}</MenuLabel>,
            ...shown.map(({ href, icon: Icon, name }) => (
              <MenuItem key={href} onSelect={() => router.push(href)}>
                <Icon aria-hidden />
                {t(name)}
              </MenuItem>
            )),
          ];
        })}
      </Menu>
    </span>
  );
}
