import { Client, Connection } from '@temporalio/client';
import type { Settings } from '../settings.ts';

let cached: { readonly address: string; readonly client: Promise<Client> } | undefined;

/** One client per process. A failed connection is forgotten, so that the next caller tries again. */
function clientFor(address: string, namespace: string): Promise<Client> {
  if (cached?.address === address) return cached.client;
  const client = Connection.connect({ address, connectTimeout: '2s' }).then((connection) => new Client({ connection, namespace }));
  cached = { address, client };
  client.catch(() => {
    cached = undefined;
  });
  return client;
}

/** True when Temporal answers. The screens work without it; only what runs does not move. */
export async function isTemporalThere({ TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }: Settings): Promise<boolean> {
  if (!TEMPORAL_ADDRESS) return false;
  try {
    const { connection } = await clientFor(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE);
    await connection.withDeadline(Date.now() + 2000, () => connection.workflowService.getSystemInfo({}));
    return true;
  } catch {
    return false;
  }
}

/** Where Temporal's own screens show the run of a case; `null` when they are not there. */
export const runUrl = ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Settings, caseId: string): string | null =>
  TEMPORAL_UI_URL
    ? `${TEMPORAL_UI_URL.replace(/\/$/, '')}/namespaces/${encodeURIComponent(TEMPORAL_NAMESPACE)}/workflows/case%2F${caseId}`
    : null;
