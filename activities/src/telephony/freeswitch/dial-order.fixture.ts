import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CompiledScript, compileScript } from '@dunwell/rules/script';
import type { DialOrder } from '../telephony.ts';

/** A script the house ships, ready to be talked. */
export function shippedScript(id: string): CompiledScript {
  const compiled = compileScript(JSON.parse(readFileSync(new URL(`../../../../rules/scripts/${id}.json`, import.meta.url), 'utf8')));
  if (!compiled.ok) throw new Error('the shipped script does not compile');
  return compiled.script;
}

/** The business instant at which the clocks of the tests begin. */
export const originVirtualMs = Date.UTC(2026, 5, 3, 15);
export const script = shippedScript('early-stage');
export const values = {
  company: 'Northgate',
  name: 'Ann Lee',
  creditor: 'Lakeside Bank',
  product: 'card',
  daysPastDue: '12',
  dueDate: 'May 20',
  agentName: 'Dana Reed',
  callbackNumber: '2 1 2',
};

/** A call to that number, with all the time in the world. */
export const dialOrder = (to: string, more: Partial<DialOrder> = {}): DialOrder => ({
  attemptId: randomUUID(),
  token: 'good',
  to,
  callerId: '+12125550100',
  ringSeconds: 25,
  maxTalkSeconds: 600,
  hardStopAtMs: originVirtualMs + 48 * 3_600_000,
  script,
  lang: 'en',
  zone: 'America/New_York',
  currency: 'USD',
  balanceMinor: 80_000,
  values,
  ...more,
});
