import { can, permissionsOf } from '@dunwell/rules/access';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { AwayBanner } from '../../shell/away-banner.tsx';
import { readSession } from '../../shell/read-session.ts';
import { Sidebar } from '../../shell/sidebar.tsx';
import { contentId, SkipLink } from '../../shell/skip-link.tsx';
import { TopBar } from '../../shell/top-bar.tsx';
import { StopBanner } from '../../stops/stop-banner.tsx';

/** Everything behind the sign-in. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const { deps, actor } = await readSession();
  if (!actor) redirect('/sign-in');
  return (
    <div className="flex min-h-dvh">
      <SkipLink />
      <Sidebar permissions={permissionsOf(actor.role)} />
      <div className="flex min-w-0 flex-1 flex-col">
        <TopBar
          name={actor.name}
          role={actor.role}
          permissions={permissionsOf(actor.role)}
          mayControlClock={deps.settings.isDemo && can(actor.role, 'clock.control')}
        />
        <AwayBanner />
        <StopBanner mayLift={can(actor.role, 'killSwitch.throw')} />
        <main id={contentId} tabIndex={-1} className="flex min-h-0 flex-1 scroll-mt-12 flex-col focus:outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
