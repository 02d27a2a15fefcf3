import { permissionsOf } from '@dunwell/rules/access';
import { router, signedIn } from '../procedure.ts';

export const me = router({
  /** Who is signed in and what they may do. */
  get: signedIn.query(({ ctx: { actor } }) => ({ ...actor, permissions: permissionsOf(actor.role) })),
});
