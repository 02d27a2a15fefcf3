'use client';
import { isDate } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { LawFooting } from '../compliance/law-footing.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

type Rehearsal = Answers['rehearsal']['get'];

/** Says in words what a result rests on, how people behave and which law held: it is worth no more than they are. */
export function FiguresOrigin({ rehearsal }: { readonly rehearsal: Pick<Rehearsal, 'origin' | 'tooLittle' | 'question' | 'footing'> }) {
  const t = useTranslations('rehearsal');
  const { tooLittle } = rehearsal;
  return (
    <Panel title={t('restsOn')}>
      {tooLittle ? (
        <p role="note" className="mb-2 text-warn">
          {t('tooLittle', { ...tooLittle })}
        </p>
      ) : null}
      <p>
        <OriginWords {...rehearsal} />
      </p>
      <div className="mt-3">
        {rehearsal.footing ? <LawFooting footing={rehearsal.footing} /> : <p className="text-soft">{t('lawUnknown')}</p>}
      </div>
    </Panel>
  );
}

function OriginWords({ origin, question }: Pick<Rehearsal, 'origin' | 'question'>) {
  const t = useTranslations('rehearsal');
  const { calendarDate } = useFormat();
  if (!origin) return t('origin.unknown');
  if (origin.kind !== 'fitted')
    return origin.kind === 'illustrative' ? t('origin.illustrative') : t('origin.stated', { about: origin.about });
  const day = (date: string): string => (isDate(date) ? calendarDate(date) : '–');
  const { contacts, consumers, promises, cases } = origin;
  const facts = { contacts, consumers, promises, cases, from: day(origin.from), through: day(origin.through) };
  return t(question.fromHouseHistory ? 'origin.house' : 'origin.fittedFile', facts);
}
