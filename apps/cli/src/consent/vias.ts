/** By which means people tell us things. */
export const vias = ['call', 'sms', 'email', 'letter', 'web', 'inPerson', 'file'] as const;
