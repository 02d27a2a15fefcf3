'use client';
import { callOutcomes, contactOutcomeInWords, type Json, messageOutcomes } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { usePortName } from '../designer/canvas/use-port-name.ts';
import { useFormat } from '../format/use-format.ts';
import type { Measure } from './read-evidence.ts';

/** Whose clock and whose money the values of a decision are told in. */
export interface EvidenceOf {
  readonly zone: string;
  readonly currency: string;
}

const contactOutcomes: readonly string[] = [...callOutcomes, ...messageOutcomes];
const isContactOutcome = (value: string): value is Parameters<typeof contactOutcomeInWords>[0] => contactOutcomes.includes(value);

/** One value of a decision as people read it: with its unit, a moment on the person's own clock, a code in words. */
export function useEvidenceText({ zone, currency }: EvidenceOf): (value: Json, measure: Measure) => string {
  const t = useTranslations('journey');
  const portName = usePortName();
  const { lang, count, money, share, dateTime, calendarDate } = useFormat();
  const worded = (group: 'reachedWhom' | 'results', value: string): string => (t.has(`${group}.${value}`) ? t(`${group}.${value}`) : value);
  const ofNumber = (value: number, measure: Measure): string => {
    if (measure === 'moment') return `${dateTime(value, zone)} (${zone})`;
    if (measure === 'money') return money(value, currency);
    if (measure === 'share') return share(value);
    return measure === 'days' ? t('days', { count: value }) : count(value);
  };
  const ofText = (value: string, measure: Measure): string => {
    if (measure === 'date') return calendarDate(value);
    if (measure === 'outcome') return isContactOutcome(value) ? contactOutcomeInWords(value, lang) : portName(value);
    if (measure === 'reached') return worded('reachedWhom', value);
    return measure === 'result' ? worded('results', value) : value;
  };
  const read = (value: Json, measure: Measure): string => {
    if (value === null) return t('notKnown');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return ofNumber(value, measure);
    if (typeof value === 'string') return ofText(value, measure);
    const inside = Array.isArray(value) ? value : Object.values(value);
    return inside.map((one) => read(one as Json, measure)).join(Array.isArray(value) && lang === 'zh' ? '、' : ', ');
  };
  return read;
}
