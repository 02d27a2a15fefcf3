import { z } from 'zod';

/** Who we are to the people we write to and call. */
export interface SenderIdentity {
  readonly company: string;
  /** A person who takes calls back: whom a message on a machine asks for. Without one none is left. */
  readonly agentName?: string;
  /** E.164: shown to the consumer, and where to call back. */
  readonly callerId: string;
  readonly postalAddress: string;
  /** How one-time links begin. */
  readonly url: string;
}

/** The settings a sender is made of. The screens read the same ones as the worker, so that what is shown is what is sent. */
export const senderSettings = {
  DUNWELL_CALLER_ID: z
    .string()
    .regex(/^\+[1-9]\d{5,14}$/, 'must be an E.164 number')
    .default('+12125550100'),
  DUNWELL_POSTAL_ADDRESS: z.string().min(1).max(300).default('100 Main Street, Springfield, IL 62701'),
  DUNWELL_SENDER_NAME: z.string().min(1).max(80).default('Dunwell'),
  DUNWELL_CALLBACK_PERSON: z.string().max(80).default(''),
};

interface SenderSettings {
  readonly DUNWELL_CALLER_ID: string;
  readonly DUNWELL_POSTAL_ADDRESS: string;
  readonly DUNWELL_SENDER_NAME: string;
  readonly DUNWELL_CALLBACK_PERSON: string;
  readonly DUNWELL_URL: string;
}

export const senderOf = (settings: SenderSettings): SenderIdentity => ({
  company: settings.DUNWELL_SENDER_NAME,
  ...(settings.DUNWELL_CALLBACK_PERSON.trim() ? { agentName: settings.DUNWELL_CALLBACK_PERSON } : {}),
  callerId: settings.DUNWELL_CALLER_ID,
  postalAddress: settings.DUNWELL_POSTAL_ADDRESS,
  url: settings.DUNWELL_URL,
});
