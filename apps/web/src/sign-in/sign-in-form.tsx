'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../design/button.tsx';
import { Field, Input } from '../design/field.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { signIn } from './session-client.ts';

interface SignInFormProps {
  readonly demo: readonly { readonly email: string; readonly name: string; readonly role: string }[];
  readonly demoPassword: string | null;
}

/** E-mail and password; in demo mode one press per role as well. */
export function SignInForm({ demo, demoPassword }: SignInFormProps) {
  const t = useTranslations('signIn');
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  const enter = async (who: string, password: string) => {
    setIsBusy(true);
    setTrouble(undefined);
    const answer = await signIn(who, password);
    if (answer.ok) {
      router.push('/');
      router.refresh();
      return;
    }
    setIsBusy(false);
    setTrouble(answer.status === 401 ? t('wrong') : answer.status === 429 ? t('tooMany') : t('away'));
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void enter(String(form.get('who')), String(form.get('password')));
  };

  return (
    <div className="flex flex-col gap-6">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('email')}>{(id) => <Input id={id} name="who" autoComplete="username" required />}</Field>
        <Field label={t('password')} error={trouble}>
          {(id) => (
            <Input id={id} name="password" type="password" autoComplete="current-password" required aria-invalid={trouble !== undefined} />
          )}
        </Field>
        <Button type="submit" look="primary" disabled={isBusy} className="h-9">
          {isBusy ? t('entering') : t('enter')}
        </Button>
      </form>
      {demoPassword === null ? null : (
        <DemoAccounts accounts={demo} password={demoPassword} isBusy={isBusy} onChoose={(email) => void enter(email, demoPassword)} />
      )}
    </div>
  );
}
