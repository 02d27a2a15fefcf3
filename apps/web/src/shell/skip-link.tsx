'use client';
import { useTranslations } from 'use-intl';

/** Where the content of every screen begins. */
export const contentId = 'content';

/** The first stop of the keyboard: past the frame, to the content. */
export function SkipLink() {
  const t = useTranslations('shell');
  return (
    <a
      href={`#${contentId}`}
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-panel focus:px-3 focus:py-1.5 focus:font-medium focus:shadow-pop"
    >
      {t('toContent')}
    </a>
  );
}
