'use client';
import type { Graph } from '@dunwell/rules/strategy';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Field, Input } from '../design/field.tsx';
import { useTRPC } from '../shell/trpc.ts';

/** The smallest drawing: it starts and it has to be given an end. */
const blank = (id: string, name: string): Graph => ({
  format: 'dunwell.strategy/1',
  id,
  name,
  start: 'start',
  nodes: { start: { kind: 'start', label: '', config: {} } },
  edges: [],
  interrupts: [],
  layout: { start: { x: 0, y: 0 } },
});

/** Begins a strategy with a name and an id that stays. */
export function NewStrategy() {
  const t = useTranslations('strategies');
  const trpc = useTRPC();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const save = useMutation(trpc.strategy.save.mutationOptions({ onSuccess: (_, { graph }) => router.push(`/strategies/${graph.id}`) }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({ graph: blank(String(form.get('id')), String(form.get('name'))), revision: 0 });
  };
  return (
    <>
      <Button look="primary" icon={<Plus aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('new')}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('new')}>
        <form onSubmit={submit} className="flex flex-col gap-4">
          <Field label={t('name')}>{(id) => <Input id={id} name="name" required maxLength={200} />}</Field>
          <Field label={t('id')} help={t('idHelp')} error={save.error?.message}>
            {(id) => <Input id={id} name="id" required pattern="[A-Za-z0-9_.:\-]{1,64}" />}
          </Field>
          <Button type="submit" look="primary" disabled={save.isPending}>
            {t('create')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
