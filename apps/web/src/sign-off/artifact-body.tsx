'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';
import { VoicemailView } from './voicemail-view.tsx';

/** What is being signed: changes in words first, the verdicts so far, the whole content on demand. */
export function ArtifactBody({ artifact }: { readonly artifact: Answers['artifact']['get'] }) {
  const t = useTranslations('signOff');
  const changes = useTranslations('designer.changes');
  const { lang, dateTime } = useFormat();
  return (
    <>
      <section>
        <h3 className="mb-1.5 text-xs font-medium text-faint">
          {artifact.beforeVersion === null ? t('firstVersion') : t('changesSince', { version: artifact.beforeVersion })}
        </h3>
        <ul className="flex flex-col gap-1">
          {artifact.changes.map((change) => (
            <li key={`${change.type} ${change.at}`} className="flex items-start gap-2">
              <Badge tone={change.type === 'added' ? 'good' : change.type === 'removed' ? 'bad' : 'neutral'}>{changes(change.type)}</Badge>
              <span className="min-w-0 break-words">{change.message[lang]}</span>
            </li>
          ))}
        </ul>
      </section>
      {artifact.voicemail ? <VoicemailView voicemail={artifact.voicemail} /> : null}
      {artifact.verdicts.map((verdict) => (
        <p key={verdict.id} className="text-soft">
          {t(`verdicts.${verdict.verdict}`, { who: verdict.signer, at: dateTime(verdict.atMs) })}
          {verdict.comment ? `: ${verdict.comment}` : ''}
        </p>
      ))}
      <details className="rounded-md border">
        <summary className="cursor-pointer px-3 py-1.5 text-soft hover:text-ink">{t('content')}</summary>
        <pre className="border-t bg-canvas p-3 font-mono text-2xs break-words whitespace-pre-wrap">
          {JSON.stringify(artifact.body, null, 2)}
        </pre>
      </details>
    </>
  );
}
