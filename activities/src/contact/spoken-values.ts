import type { Recipient } from '@dunwell/db/contact-attempt';
import { spokenDate, spokenMoney } from '@dunwell/rules/script';
import type { Sender } from './contact-deps.ts';

/** What a script may say about this person and this debt, in words of their language. */
export function spokenValues(recipient: Recipient, { company, callerId }: Sender): Readonly<Record<string, string>> {
  const { name, creditor, language, balanceMinor, currency, daysPastDue, dueOn } = recipient;
  return {
    company,
    name,
    creditor,
    balance: spokenMoney({ amountMinor: balanceMinor, currency }, language),
    daysPastDue: String(daysPastDue),
    callbackNumber: [...callerId.replace('+', '')].join(' '),
    ...(dueOn ? { dueDate: spokenDate(dueOn, language) } : {}),
  };
}
