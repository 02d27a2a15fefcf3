'use client';
import { instantOf, localTime } from '@dunwell/rules';
import type { Request } from '@dunwell/rules/policy';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBusinessNow } from '../clock/use-business-now.ts';
import { Button } from '../design/button.tsx';
import { Field, Input, Select } from '../design/field.tsx';
import { Panel } from '../design/panel.tsx';
import { useFormat } from '../format/use-format.ts';
import { useTRPC } from '../shell/trpc.ts';
import { GuardAnswer } from './guard-answer.tsx';

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Seoul',
  'Australia/Sydney',
  'America/Bogota',
] as const;
const ways = ['call ai_voice', 'call human', 'sms', 'email', 'letter'] as const;

/** A moment as a field for date and time shows it. */
function onClock(zone: string, atMs: number): string {
  const { date, minuteOfDay } = localTime(zone, atMs);
  return `${date}T${[Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The form as the question the guard answers. */
function requestOf(form: FormData, packs: readonly string[]): Request {
  const zone = String(form.get('zone'));
  const [date = '', clock = ''] = String(form.get('at')).split('T');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const atMs = instantOf(zone, date, hours * 60 + minutes);
  const [channel, agent] = String(form.get('way')).split(' ');
  const calls = Number(form.get('calls'));
  const dayMs = 86_400_000;
  const history = Array.from({ length: calls }, (_, at) => ({
    id: `past-${at}`,
    type: 'call',
    at: new Date(atMs - Math.floor(((at + 1) * 6 * dayMs) / (calls + 1))).toISOString(),
    direction: 'outbound',
    outcome: 'rang_no_answer',
    debtIds: ['debt'],
    to: '+10000000000',
    personId: 'person',
  }));
  return {
    packs: [...packs],
    consumer: { id: 'person', locations: [{ source: 'what_if', tz: zone }], jurisdictions: [] },
    debts: [{ id: 'debt', type: 'credit_card' }],
    facts: {},
    history,
    proposal: {
      at: new Date(atMs).toISOString(),
      channel,
      ...(agent ? { agent } : {}),
      debtIds: ['debt'],
      to: '+10000000000',
      personId: 'person',
      purpose: 'collect',
      hasOptOut: true,
    },
  } as unknown as Request;
}

/** Asks the guard about an imagined person and moment. */
export function WhatIf() {
  const t = useTranslations('compliance');
  const trpc = useTRPC();
  const { lang } = useFormat();
  const packs = useQuery(trpc.policy.packs.queryOptions(undefined, { staleTime: 60_000 }));
  const [chosen, setChosen] = useState<readonly string[]>(['us-regf']);
  const { nowMs } = useBusinessNow(5000);
  // The moment the screen was opened: a field that follows the clock could not be changed in peace.
  const [openedMs, setOpenedMs] = useState<number>();
  if (openedMs === undefined && nowMs !== undefined) setOpenedMs(nowMs);
  const [asked, setAsked] = useState<{ readonly request: Request; readonly zone: string }>();
  const answer = useQuery(trpc.policy.whatIf.queryOptions(asked?.request ?? skipToken));
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setAsked({ request: requestOf(form, form.getAll('packs').map(String)), zone: String(form.get('zone')) });
  };
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[400px_minmax(0,1fr)]">
      <Panel title={t('question')}>
        <form onSubmit={ask} className="flex flex-col gap-4">
          <Field label={t('form.zone')}>
            {(id) => (
              <Select id={id} name="zone" defaultValue={zones[0]}>
                {zones.map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('form.at')} help={t('form.atHelp')}>
            {(id) => (
              <Input
                key={openedMs}
                id={id}
                name="at"
                type="datetime-local"
                required
                defaultValue={openedMs && onClock(zones[0], openedMs)}
              />
            )}
          </Field>
          <Field label={t('form.way')}>
            {(id) => (
              <Select id={id} name="way">
                {ways.map((way) => (
                  <option key={way} value={way}>
                    {t(`ways.${way.replace(' ', '_')}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t('form.calls')}>{(id) => <Input id={id} name="calls" type="number" min={0} max={30} defaultValue={0} />}</Field>
          <fieldset>
            <legend className="mb-1 text-xs font-medium text-soft">{t('form.packs')}</legend>
            <ul className="flex max-h-56 flex-col gap-1 overflow-y-auto rounded-md border border-line-strong bg-panel px-2.5 py-1.5">
              {packs.data?.map(({ id: pack, name, ref }) => (
                <li key={ref}>
                  <label className="flex cursor-pointer items-start gap-2">
                    <input
                      type="checkbox"
                      name="packs"
                      value={pack}
                      className="mt-1 accent-accent"
                      checked={chosen.includes(pack)}
                      onChange={({ target }) => setChosen(target.checked ? [...chosen, pack] : chosen.filter((one) => one !== pack))}
                    />
                    {name[lang]}
                  </label>
                </li>
              ))}
            </ul>
            <p className="mt-1 text-xs text-faint">{t('form.packsHelp')}</p>
          </fieldset>
          <Button type="submit" look="primary" disabled={!packs.data || chosen.length === 0}>
            {t('ask')}
          </Button>
        </form>
      </Panel>
      <div aria-live="polite">
        <GuardAnswer answer={answer.data} error={answer.error} zone={asked?.zone ?? 'UTC'} />
      </div>
    </div>
  );
}
