import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';

interface BarListProps {
  readonly rows: readonly { readonly name: string; readonly count: number; readonly href?: string }[];
}

/** Counts by name as bars, longest = the largest. */
export function BarList({ rows }: BarListProps) {
  const t = useTranslations();
  const { count } = useFormat();
  const most = Math.max(1, ...rows.map((row) => row.count));
  if (rows.length === 0) return <p className="py-6 text-center text-faint">{t('state.nothing')}</p>;
  return (
    <ul className="flex flex-col gap-1">
      {rows.map((row) => (
        <li key={row.name} className="grid grid-cols-[minmax(48px,50%)_minmax(0,1fr)_56px] items-center gap-3">
          {row.href ? (
            <Link href={row.href} className="hover:text-accent">
              {row.name}
            </Link>
          ) : (
            <span className="min-w-0 break-words">{row.name}</span>
          )}
          <span className="h-2 rounded-full bg-sunken">
            <span className="block h-2 rounded-full bg-accent" style={{ width: `${(row.count / most) * 100}%` }} />
          </span>
          <span className="text-right tabular-nums">{count(row.count)}</span>
        </li>
      ))}
    </ul>
  );
}
