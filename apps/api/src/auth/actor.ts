import { timingSafeEqual } from 'node:crypto';
import { type Role, roles } from '@dunwell/rules/access';
import type { Deps } from '../deps.ts';

/** Who acts: a signed-in person, or a machine with the token. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

const equal = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
};

/** The person or machine behind a request; `null` when nobody is signed in. */
export async function actorOf({ auth, settings }: Deps, headers: Headers): Promise<Actor | null> {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) {
    const isMachine = settings.DUNWELL_TOKEN !== undefined && equal(bearer, settings.DUNWELL_TOKEN);
    return isMachine ? { id: 'integration', name: 'Integration', role: 'operations' } : null;
  }
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  const role = roles.find((name) => name === session.user.role);
  return role ? { id: session.user.id, name: session.user.name, role } : null;
}
