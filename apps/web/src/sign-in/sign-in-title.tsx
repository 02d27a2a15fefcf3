'use client';
import { useTranslations } from 'use-intl';

export function SignInTitle() {
  const t = useTranslations('signIn');
  return (
    <div>
      <h1 className="text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 text-soft">{t('lead')}</p>
    </div>
  );
}
