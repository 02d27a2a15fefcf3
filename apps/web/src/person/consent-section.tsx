'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Badge } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import { GiveConsentDialog } from './give-consent-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { lineAction, Section, type SectionProps } from './section.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Consent = SectionProps['facts']['consents'][number];
type Opened = { readonly type: 'give' | 'refuse' } | { readonly type: 'revoke' | 'withdraw'; readonly id: string };

/** What the person agreed to, to whom, on what evidence, until when; and what they refused. */
export function ConsentSection({ caseId, facts, mayEdit }: SectionProps) {
  const t = useTranslations('person');
  const channels = useTranslations('outbox.channels');
  const { date } = useFormat();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <Section
      title={t('consents')}
      actions={
        mayEdit ? (
          <>
            <button type="button" className={lineAction} onClick={() => setOpened({ type: 'give' })}>
              {t('give')}
            </button>
            <button type="button" className={lineAction} onClick={() => setOpened({ type: 'refuse' })}>
              {t('refuse')}
            </button>
          </>
        ) : null
      }
    >
      {facts.consents.length + facts.refusals.length === 0 ? <p className="text-faint">{t('noConsents')}</p> : null}
      <ul className="flex flex-col gap-2">
        {facts.consents.map((consent) => (
          <li key={consent.id} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p>
                {channels(consent.channel)} · {t(`purposes.${consent.purpose}`)} <ConsentState consent={consent} />
              </p>
              <p className="text-xs text-faint">{provenanceOf(consent, t, date)}</p>
            </div>
            {mayEdit && consent.revokedAtMs === null ? (
              <button type="button" className={lineAction} onClick={() => setOpened({ type: 'revoke', id: consent.id })}>
                {t('revoke')}
              </button>
            ) : null}
          </li>
        ))}
        {facts.refusals.map((refusal) => (
          <li key={refusal.id} className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p>
                {channels(refusal.channel)}{' '}
                {refusal.withdrawnAtMs === null ? <Badge tone="bad">{t('refused')}</Badge> : <Badge>{t('withdrawn')}</Badge>}
              </p>
              <p className="text-xs text-faint">
                {[date(refusal.atMs), viaName(refusal.source, t), refusal.address].filter(Boolean).join(' · ')}
              </p>
            </div>
            {mayEdit && refusal.withdrawnAtMs === null ? (
              <button type="button" className={lineAction} onClick={() => setOpened({ type: 'withdraw', id: refusal.id })}>
                {t('withdraw')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {opened?.type === 'give' ? <GiveConsentDialog caseId={caseId} points={facts.points} onClose={close} /> : null}
      {opened?.type === 'refuse' ? <RefuseDialog caseId={caseId} onClose={close} /> : null}
      {opened?.type === 'revoke' ? <RevokeDialog caseId={caseId} consentId={opened.id} onClose={close} /> : null}
      {opened?.type === 'withdraw' ? <WithdrawDialog caseId={caseId} optOutId={opened.id} onClose={close} /> : null}
    </Section>
  );
}

function ConsentState({ consent }: { readonly consent: Consent }) {
  const t = useTranslations('person');
  const { nowMs } = useBusinessNow(5000);
  const hasEnded = consent.expiresAtMs !== null && nowMs !== undefined && consent.expiresAtMs <= nowMs;
  if (consent.revokedAtMs !== null) return <Badge tone="bad">{t('revoked')}</Badge>;
  // From before debts were asked for: the guard takes it as consent to none.
  if (consent.purpose === 'frequency' && !consent.caseIds?.length) return <Badge tone="warn">{t('namesNoDebt')}</Badge>;
  return hasEnded ? <Badge tone="warn">{t('expired')}</Badge> : <Badge tone="good">{t('given')}</Badge>;
}

type Translate = ReturnType<typeof useTranslations<'person'>>;

const viaName = (via: string, t: Translate): string => (t.has(`vias.${via}`) ? t(`vias.${via}`) : via);

function provenanceOf(consent: Consent, t: Translate, date: (atMs: number) => string): string {
  const { atMs, expiresAtMs, revokedAtMs, revokedBy, givenTo, medium, source, address } = consent;
  return [
    t('givenTo', { whom: t(`givenTos.${givenTo}`), on: date(atMs) }),
    medium ? viaName(medium, t) : null,
    viaName(source, t),
    address,
    expiresAtMs === null ? null : t('until', { on: date(expiresAtMs) }),
    revokedAtMs === null ? null : t('revokedOn', { on: date(revokedAtMs), via: viaName(revokedBy ?? '', t) }),
  ]
    .filter(Boolean)
    .join(' · ');
}
