'use client';
import { attemptInWords } from '@dunwell/rules';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../design/badge.tsx';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

type Journey = Answers['case']['journey'];

const good = new Set(['conversation', 'sent', 'delivered']);
const bad = new Set(['not_in_service', 'undeliverable', 'network_failure_before_ring']);
const toneOf = (outcome: string | null): Tone =>
  outcome === null ? 'neutral' : good.has(outcome) ? 'good' : bad.has(outcome) ? 'bad' : 'neutral';

interface ContactBodyProps {
  readonly attempt: Journey['tried'][number];
  readonly message: Journey['messages'][number] | undefined;
}

/** One attempt: how, to where, what became of it, and the words that were said or sent. */
export function ContactBody({ attempt, message }: ContactBodyProps) {
  const t = useTranslations('journey');
  const { lang } = useFormat();
  const turns = Array.isArray(attempt.transcript)
    ? (attempt.transcript as readonly { who?: string; speaker?: string; text?: string }[])
    : [];
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t(`contacts.${attempt.channel}`)}</span>
        <span className="text-soft">{attempt.to}</span>
        <Badge tone={toneOf(attempt.outcome)}>{attemptInWords(attempt)[lang]}</Badge>
        {attempt.conversation ? (
          <Badge tone={attempt.conversation.result === 'promised' ? 'good' : 'neutral'}>
            {t(`results.${attempt.conversation.result}`)}
          </Badge>
        ) : null}
        {attempt.byHand === null ? null : <span className="text-xs text-faint">{t('byHand', { by: attempt.byHand })}</span>}
      </p>
      {message ? (
        <details className="mt-1">
          <summary className="cursor-pointer truncate text-xs text-faint hover:text-ink">{message.subject ?? message.body}</summary>
          <p className="mt-1 rounded-md border bg-canvas p-2 whitespace-pre-wrap">{message.body}</p>
        </details>
      ) : null}
      {turns.length === 0 ? null : (
        <details className="mt-1">
          <summary className="cursor-pointer text-xs text-faint hover:text-ink">
            {attempt.conversation === null && attempt.outcome?.startsWith('voicemail')
              ? t('leftOnMachine')
              : t('transcript', { count: turns.length })}
          </summary>
          <ol className="mt-1 flex flex-col gap-1 rounded-md border bg-canvas p-2">
            {turns.map((turn, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a transcript never changes
              <li key={at} className="grid grid-cols-[64px_minmax(0,1fr)] gap-2">
                <span className="text-xs text-faint">{speaker(turn, t)}</span>
                <span>{turn.text ?? JSON.stringify(turn)}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function speaker(turn: { who?: string; speaker?: string }, t: ReturnType<typeof useTranslations<'journey'>>): string {
  const who = turn.who ?? turn.speaker ?? '';
  return t.has(`speakers.${who}`) ? t(`speakers.${who}`) : who;
}
