import type { Line } from './profile.ts';

/** An answering machine: whether it gives a tone, and when somebody picks up after all. */
interface Machine {
  readonly hasTone: boolean;
  readonly picksUp: 'never' | 'beforeTone' | 'inMessage';
}

type MachineLine = Extract<Line, `voicemail${string}`>;

/** What picks up on the lines that reach a machine; a machine somebody takes the call from gives no tone. */
export const machines: Readonly<Record<MachineLine, Machine> & Partial<Record<Line, Machine>>> = {
  voicemail: { hasTone: true, picksUp: 'never' },
  voicemailNoTone: { hasTone: false, picksUp: 'never' },
  voicemailPickedUp: { hasTone: false, picksUp: 'beforeTone' },
  voicemailInterrupted: { hasTone: true, picksUp: 'inMessage' },
};

export const isMachine = (line: Line): line is MachineLine => machines[line] !== undefined;

/** What an answering machine says before its tone. */
export const machineGreeting = 'You have reached my voicemail. Please leave a message after the tone.';
