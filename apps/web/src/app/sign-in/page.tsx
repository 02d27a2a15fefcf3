import { processDeps } from '@dunwell/api';
import { demoAccounts, demoPassword } from '@dunwell/api/auth';
import { Brand } from '../../shell/brand.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { ThemeSwitch } from '../../shell/theme-switch.tsx';
import { SignInForm } from '../../sign-in/sign-in-form.tsx';
import { SignInTitle } from '../../sign-in/sign-in-title.tsx';

export default async function SignInPage() {
  const { isDemo } = (await processDeps()).settings;
  return (
    <main className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-between px-6 py-4">
        <Brand />
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <div className="grid flex-1 place-items-center px-4 pb-24">
        <div className="flex w-full max-w-[360px] flex-col gap-6">
          <SignInTitle />
          <SignInForm demo={isDemo ? demoAccounts : []} demoPassword={isDemo ? demoPassword : null} />
        </div>
      </div>
    </main>
  );
}
