import type { Recipient } from '@dunwell/db/contact-attempt';
import type { SenderIdentity } from '@dunwell/rules/artifact';
import { spokenDate, spokenMoney } from '@dunwell/rules/script';

/** What a script may say about this person and this debt, in words of their language. */
export function spokenValues(recipient: Recipient, { company, agentName, callerId }: SenderIdentity): Readonly<Record<string, string>> {
  const { name, creditor, language, balanceMinor, currency, daysPastDue, dueOn } = recipient;
  return {
    company,
    ...(agentName ? { agentName } : {}),
    name,
    creditor,
    balance: spokenMoney({ amountMinor: balanceMinor, currency }, language),
    daysPastDue: String(daysPastDue),
    callbackNumber: [...callerId.replace('+', '')].join(' '),
    ...(dueOn ? { dueDate: spokenDate(dueOn, language) } : {}),
  };
}
