'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

interface PackChoiceProps {
  readonly packs: Answers['policy']['packs'] | undefined;
  readonly chosen: readonly string[];
  readonly onChange: (refs: readonly string[]) => void;
}

/** Which contact law holds in the rehearsal; what binds today is chosen to begin with. */
export function PackChoice({ packs, chosen, onChange }: PackChoiceProps) {
  const t = useTranslations('rehearsal');
  const { lang } = useFormat();
  const toggle = (ref: string) => onChange(chosen.includes(ref) ? chosen.filter((one) => one !== ref) : [...chosen, ref]);
  return (
    <details className="rounded-md border px-3 py-2">
      <summary className="cursor-pointer text-xs font-medium text-soft">{t('packs', { count: chosen.length })}</summary>
      <ul className="mt-2 flex max-h-56 flex-col gap-1 overflow-y-auto">
        {packs?.map(({ ref, name }) => (
          <li key={ref}>
            <label className="flex cursor-pointer items-start gap-2">
              <input type="checkbox" className="mt-1" checked={chosen.includes(ref)} onChange={() => toggle(ref)} />
              <span>{typeof name === 'string' ? name : name[lang]}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
