'use client';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { TextArea } from './text-area.tsx';

interface ReasonDialogProps {
  readonly title: ReactNode;
  readonly help?: ReactNode;
  readonly submit: ReactNode;
  readonly look?: 'primary' | 'danger';
  /** Fewest characters that can be a reason. */
  readonly least?: number;
  readonly isPending: boolean;
  /** The rest of the form is filled in. */
  readonly isComplete?: boolean;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A form that ends in why: nothing about a person changes without a reason on record. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, help, submit, look = 'primary', least = 3, isPending, isComplete = true, onSubmit, onClose, children } = props;
  const t = useTranslations('state');
  const [reason, setReason] = useState('');
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(reason.trim());
        }}
      >
        {help ? <p className="text-soft">{help}</p> : null}
        {children}
        <Field label={t('reason')} help={t('reasonHelp', { count: least })}>
          {(id) => <TextArea id={id} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <Button type="submit" look={look} className="self-end" disabled={isPending || !isComplete || reason.trim().length < least}>
          {submit}
        </Button>
      </form>
    </Dialog>
  );
}
