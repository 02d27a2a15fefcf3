'use client';
import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Brand } from './brand.tsx';
import { navigation } from './navigation.ts';

/** Where this person can go: screens their role does not use are not listed. */
export function Sidebar({ permissions }: { readonly permissions: readonly string[] }) {
  const t = useTranslations('nav');
  const path = usePathname();
  return (
    <aside className="sticky top-0 hidden h-dvh w-52 shrink-0 flex-col gap-5 border-r bg-panel px-3 py-3 md:flex">
      <Link href="/" className="flex h-8 items-center rounded-md px-2">
        <Brand />
      </Link>
      <nav aria-label={t('label')} className="flex flex-col gap-4">
        {navigation.map(({ id, items }) => {
          const shown = items.filter((item) => permissions.includes(item.needs));
          if (shown.length === 0) return null;
          return (
            <div key={id} className="flex flex-col gap-px">
              <p className="px-2 pb-1 text-2xs font-medium text-faint">{t(`groups.${id}`)}</p>
              {shown.map(({ href, icon: Icon, name }) => {
                const isHere = path === href || path.startsWith(`${href}/`);
                return (
                  <Link
                    key={href}
                    href={href}
                    aria-current={isHere ? 'page' : undefined}
                    className={clsx(
                      'flex h-8 items-center gap-2 rounded-md px-2 font-medium transition-colors',
                      isHere ? 'bg-accent-soft text-accent' : 'text-soft hover:bg-hover hover:text-ink',
                    )}
                  >
                    <Icon aria-hidden className="size-4" />
                    {t(name)}
                  </Link>
                );
              })}
            </div>
          );
        })}
      </nav>
    </aside>
  );
}
