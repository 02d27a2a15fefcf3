'use client';
import { useTranslations } from 'use-intl';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

interface MessageShownProps {
  readonly message: NonNullable<Answers['desk']['compose']['message']>;
}

/** The words as the person will read them, or what the text needs and nobody knows of this case, or what law forbids in it. */
export function MessageShown({ message }: MessageShownProps) {
  const t = useTranslations('desk.write');
  const { lang } = useFormat();
  const { text, lacks, faults } = message;
  if (!text)
    return (
      <p role="alert" className="text-bad">
        {t('lacks', { what: lacks.map((label) => (label as { en: string; zh: string })[lang]).join(lang === 'zh' ? '、' : ', ') })}
      </p>
    );
  return (
    <figure>
      <figcaption className="mb-1 text-xs font-medium text-soft">{t('shown', { language: t(`languages.${text.lang}`) })}</figcaption>
      <blockquote lang={text.lang === 'zh' ? 'zh-CN' : 'en'} className="max-h-80 overflow-auto rounded-md border bg-canvas p-3">
        {text.subject === null ? null : <p className="mb-2 font-medium">{text.subject}</p>}
        <p className="whitespace-pre-wrap">{text.body}</p>
      </blockquote>
      {faults.map((fault) => (
        <p key={fault.en} role="alert" className="mt-1 text-bad">
          {fault[lang]}
        </p>
      ))}
    </figure>
  );
}
