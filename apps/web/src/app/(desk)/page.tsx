import { redirect } from 'next/navigation';
import { homes } from '../../shell/navigation.ts';
import { readSession } from '../../shell/read-session.ts';

export default async function Home() {
  const { actor } = await readSession();
  redirect((actor && homes[actor.role]) ?? '/cases');
}
