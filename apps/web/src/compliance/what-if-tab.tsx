'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { WhatIf } from './what-if.tsx';
import { WhatIfCase } from './what-if-case.tsx';

const kinds = ['case', 'imagined'] as const;

/** Questions to the guard: about a person of ours, or about an imagined one. */
export function WhatIfTab({ initialCase }: { readonly initialCase: string }) {
  const t = useTranslations('compliance');
  const [kind, setKind] = useState<(typeof kinds)[number]>('case');
  return (
    <>
      <fieldset className="flex gap-5">
        <legend className="sr-only">{t('about')}</legend>
        {kinds.map((one) => (
          <label key={one} className="flex items-center gap-2">
            <input type="radio" name="about" checked={kind === one} onChange={() => setKind(one)} className="accent-accent" />
            {t(`aboutWhom.${one}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'case' ? <WhatIfCase initialCase={initialCase} /> : <WhatIf />}
    </>
  );
}
