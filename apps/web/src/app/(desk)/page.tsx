import { processDeps } from '@dunwell/api';
import { actorOf } from '@dunwell/api/auth';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { homes } from '../../shell/navigation.ts';

export default async function Home() {
  const actor = await actorOf(await processDeps(), await headers());
  redirect((actor && homes[actor.role]) ?? '/cases');
}
