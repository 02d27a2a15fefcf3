/** What can be told of a circumstance besides its dates, by kind: a choice, a person by their number, or nothing. */
export const circumstanceKinds = {
  dispute: { field: 'isWritten', choices: ['written', 'spoken'] },
  attorney: { field: 'isKnown', choices: ['known', 'unknown'] },
  cease: { field: 'medium', choices: ['mail', 'email', 'sms', 'call'] },
  moratorium: { field: 'type', choices: ['standard', 'mental_health_crisis'] },
  collectionDeferral: { field: 'cause', choices: ['disaster', 'surgery', 'death'] },
  validationNotice: { field: null, choices: [] },
  hardship: { field: null, choices: [] },
  employerProhibits: { field: null, choices: [] },
  debtorUnreachable: { field: null, choices: [] },
  contactRefused: { field: 'pointId', choices: [] },
  thirdPartyAsked: { field: 'pointId', choices: [] },
  deceased: { field: null, choices: [] },
  bankruptcy: { field: null, choices: [] },
  identityTheft: { field: null, choices: [] },
} as const;
export type CircumstanceKind = keyof typeof circumstanceKinds;
export const kindNames = Object.keys(circumstanceKinds) as CircumstanceKind[];

/** The choice as the house takes it. */
export function chosenAs(kind: CircumstanceKind, choice: string): Readonly<Record<string, string | boolean>> {
  const { field } = circumstanceKinds[kind];
  if (field === null || choice === '') return {};
  if (field === 'isWritten') return { isWritten: choice === 'written' };
  if (field === 'isKnown') return { isKnown: choice === 'known' };
  return { [field]: choice };
}
