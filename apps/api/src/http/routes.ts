import { behaviourHistory } from './behaviour-history.ts';
import { postEvent } from './events.ts';
import { health } from './health.ts';
import { houseKeysRoute } from './house-keys.ts';
import { importCasesRoute, importContactsRoute, importHandOverReportsRoute, importPaymentsRoute } from './import-file.ts';
import { postPayment } from './payments.ts';
import type { Route } from './route.ts';

/** The plain routes for machines; everything a screen needs is tRPC. */
export const routes: Readonly<Record<string, Route>> = {
  'GET /api/behaviour/history': behaviourHistory,
  'GET /api/house-keys': houseKeysRoute,
  'GET /api/health': ({ deps }) => health(Promise.resolve(deps)),
  'POST /api/events': postEvent,
  'POST /api/payments': postPayment,
  'POST /api/import/cases': importCasesRoute,
  'POST /api/import/contacts': importContactsRoute,
  'POST /api/import/hand-over-reports': importHandOverReportsRoute,
  'POST /api/import/payments': importPaymentsRoute,
};
