'use client';
import { Languages } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { rememberPreference } from '../language/preference.ts';

/** Shows the other language in its own words; one press changes it. */
export function LanguageSwitch() {
  const t = useTranslations('shell');
  const lang = useLocale();
  const router = useRouter();
  const [isPending, start] = useTransition();
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <Button
      look="quiet"
      icon={<Languages aria-hidden />}
      disabled={isPending}
      onClick={() =>
        start(async () => {
          await rememberPreference({ name: 'lang', value: other });
          router.refresh();
        })
      }
    >
      <span className="sr-only">{t('language')}: </span>
      <span lang={other === 'zh' ? 'zh-CN' : 'en'}>{other === 'zh' ? '中文' : 'English'}</span>
    </Button>
  );
}
