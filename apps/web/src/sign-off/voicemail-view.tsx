'use client';
import { useTranslations } from 'use-intl';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

interface VoicemailViewProps {
  readonly voicemail: NonNullable<Answers['artifact']['get']['voicemail']>;
}

/** What a script leaves on an answering machine, in both languages, and whether it may, with the reasons in words. */
export function VoicemailView({ voicemail: { parts, rules, reasons } }: VoicemailViewProps) {
  const t = useTranslations('signOff');
  const { lang } = useFormat();
  const isFit = reasons.length === 0;
  return (
    <section>
      <h3 className="mb-1.5 flex flex-wrap items-center gap-2 text-xs font-medium text-faint">
        {t('voicemail')}
        <Badge tone={isFit ? 'good' : 'bad'}>{t(isFit ? 'voicemailFit' : 'voicemailUnfit')}</Badge>
      </h3>
      <div className="flex flex-col gap-1 rounded-md border bg-canvas p-2">
        <p lang="en">{parts.map(({ en }) => en).join(' ')}</p>
        <p lang="zh">{parts.map(({ zh }) => zh).join('')}</p>
      </div>
      {isFit ? (
        <p className="mt-1 text-xs text-faint">{t('voicemailHelp')}</p>
      ) : (
        <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5">
          {reasons.map((reason) => (
            <li key={reason.en}>
              {reason[lang]} <span className="text-xs text-faint">{rules.join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
