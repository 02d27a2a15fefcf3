'use client';
import { type ContactOutcome, contactOutcomeInWords, requirementInWords } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { useRuleWords } from '../compliance/use-rule-words.ts';
import { usePortName } from '../designer/canvas/use-port-name.ts';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

type Entry = Answers['rehearsal']['life'][number];

/** One thing that happened to a rehearsed case, in a sentence. */
export function useLifeWords(labels: Readonly<Record<string, string>>, zone: string): (entry: Entry) => string {
  const t = useTranslations();
  const portName = usePortName();
  const ruleWords = useRuleWords();
  const { lang, money, dateTime } = useFormat();
  const known = (prefix: string, name: string): string => (t.has(`${prefix}.${name}`) ? t(`${prefix}.${name}`) : name);
  /** A rule that held the contact back, or what it would have needed. */
  const inWords = (code: string): string => {
    const words = ruleWords(code);
    return words === code ? requirementInWords(code, lang) : words;
  };
  return ({ what, nodeId, within, detail, port, because }) => {
    const place = placeOf(labels, nodeId, within);
    switch (what) {
      case 'decided':
        return [place, port === undefined ? '' : `→ ${portName(port)}`, because ? `· ${because[lang]}` : ''].filter(Boolean).join(' ');
      case 'contact': {
        const [channel = '', outcome = '', result = ''] = detail.split(' ');
        const said = [
          known('journey.contacts', channel),
          contactOutcomeInWords(outcome as ContactOutcome, lang),
          result && known('journey.results', result),
        ];
        return [place, ...said].filter(Boolean).join(' · ');
      }
      case 'payment': {
        const [amount = '0', currency = ''] = detail.split(' ');
        return money(Number(amount), currency);
      }
      case 'event':
        return known('events', detail);
      case 'withheld':
        return [place, detail.split(', ').map(inWords).join(' ')].filter(Boolean).join(' · ');
      case 'deferred': {
        const [rules = '', until = ''] = detail.split(' until ');
        return [
          place,
          t('rehearsal.deferredUntil', { rules: rules.split(', ').map(inWords).join(' '), at: dateTime(Date.parse(until), zone) }),
        ]
          .filter(Boolean)
          .join(' · ');
      }
    }
  };
}

/** A step by its label; one inside a sub-strategy by its id, after the step that called it. */
function placeOf(labels: Readonly<Record<string, string>>, nodeId: string | undefined, within: Entry['within']): string {
  if (nodeId === undefined) return '';
  const caller = within?.[0];
  return caller === undefined ? (labels[nodeId] ?? nodeId) : `${labels[caller] ?? caller} › ${nodeId}`;
}
