'use client';
import { useTranslations } from 'use-intl';

/** Exits of the shipped kinds have names in words; those a person chose are shown as chosen. */
export function usePortName(): (port: string) => string {
  const t = useTranslations('ports');
  return (port) => (t.has(port) ? t(port) : port);
}
