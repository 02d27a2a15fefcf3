'use client';
import type { Pack } from '@dunwell/rules/policy';
import { diffPacks } from '@dunwell/rules/policy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../design/dialog.tsx';
import { Field, Select } from '../design/field.tsx';
import { SkeletonRows, Trouble } from '../design/states.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { PackDiffView } from './pack-diff-view.tsx';
import { PackFile } from './pack-file.tsx';

interface Version {
  readonly key: string;
  readonly pack: Pack;
  readonly name: string;
}

interface PackVersionsProps {
  readonly packId: string;
  readonly onClose: () => void;
}

/** Two versions of a pack side by side in plain words; one of them may be a file that is not in the house yet. */
export function PackVersions({ packId, onClose }: PackVersionsProps) {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const { lang, calendarDate } = useFormat();
  const stored = useQuery(trpc.policy.versions.queryOptions({ id: packId }, { staleTime: 60_000 }));
  const [file, setFile] = useState<Pack>();
  const [chosen, setChosen] = useState<{ readonly before?: string; readonly after?: string }>({});
  const versions: Version[] = [
    ...(stored.data ?? []).map(({ pack, hash, state }) => ({
      key: hash,
      pack,
      name: `${pack.id}@${pack.version} · ${t(`states.${state}`)}${pack.effectiveFrom > '1971' ? ` · ${t('from', { date: calendarDate(pack.effectiveFrom) })}` : ''} · ${hash.slice(0, 8)}`,
    })),
    ...(file ? [{ key: 'file', pack: file, name: t('fromFile', { version: file.version }) }] : []),
  ];
  const of = (key: string | undefined, fallback: Version | undefined) => versions.find((one) => one.key === key) ?? fallback;
  const before = of(chosen.before, versions[0]);
  const after = of(chosen.after, versions.at(-1));
  return (
    <Dialog isOpen wide onClose={onClose} title={t('versionsOf', { name: before?.pack.name[lang] ?? packId })}>
      {stored.error ? (
        <Trouble error={stored.error} retry={stored.refetch} />
      ) : !stored.data ? (
        <SkeletonRows rows={5} />
      ) : (
        <div className="flex flex-col gap-4">
          <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
            {(['before', 'after'] as const).map((side) => (
              <Field key={side} label={t(side)}>
                {(id) => (
                  <Select
                    id={id}
                    value={(side === 'before' ? before : after)?.key ?? ''}
                    onChange={(event) => setChosen((was) => ({ ...was, [side]: event.target.value }))}
                  >
                    {versions.map(({ key, name }) => (
                      <option key={key} value={key}>
                        {name}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </div>
          <PackFile
            packId={packId}
            onRead={(pack) => {
              setFile(pack);
              setChosen((was) => ({ ...was, after: 'file' }));
            }}
          />
          {before && after && before.key !== after.key ? (
            <PackDiffView diff={diffPacks(before.pack, after.pack)} />
          ) : (
            <p className="text-soft">{t('oneVersion')}</p>
          )}
        </div>
      )}
    </Dialog>
  );
}
