import { processDeps } from '@dunwell/api';
import { actorOf } from '@dunwell/api/auth';
import { headers } from 'next/headers';

/** As long as a page waits for the database, in real ms; a screen that says so is better than one that never comes. */
const patienceMs = 5000;

/**
 * Who looks at this page, and what the process stands on.
 * @throws Error when the database does not answer in time
 */
export async function readSession() {
  const asked = await headers();
  return answeredInTime(processDeps().then(async (deps) => ({ deps, actor: await actorOf(deps, asked) })));
}

function answeredInTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), patienceMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
