import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';

interface DemoAccountsProps {
  readonly accounts: readonly { readonly email: string; readonly name: string; readonly role: string }[];
  readonly password: string;
  readonly isBusy: boolean;
  readonly onChoose: (email: string) => void;
}

/** The demo's people, one press each. Never drawn outside demo mode. */
export function DemoAccounts({ accounts, password, isBusy, onChoose }: DemoAccountsProps) {
  const t = useTranslations();
  return (
    <section aria-label={t('signIn.demo')} className="flex flex-col gap-2 border-t pt-5">
      <p className="text-xs text-faint">{t('signIn.demoHelp', { password })}</p>
      <ul className="-mx-2 flex flex-col">
        {accounts.map(({ email, name, role }) => (
          <li key={email}>
            <button
              type="button"
              disabled={isBusy}
              onClick={() => onChoose(email)}
              className="flex h-9 w-full items-center justify-between gap-3 rounded-md px-2 text-left transition-colors hover:bg-hover disabled:opacity-50"
            >
              <span className="font-medium">{t(`roles.${role}`)}</span>
              <span className="flex items-center gap-1 text-xs text-faint">
                {name}
                <ChevronRight aria-hidden className="size-4" />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
