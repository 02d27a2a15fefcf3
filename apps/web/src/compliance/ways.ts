/** Ways to reach a person that the guard can be asked about. */
export const ways = [
  { value: 'call ai_voice', name: 'call_ai_voice', channel: 'call', agent: 'ai_voice' },
  { value: 'call human', name: 'call_human', channel: 'call', agent: 'human' },
  { value: 'sms', name: 'sms', channel: 'sms' },
  { value: 'email', name: 'email', channel: 'email' },
  { value: 'letter', name: 'letter', channel: 'letter' },
] as const;
export interface Way {
  readonly channel: (typeof ways)[number]['channel'];
  readonly agent?: 'ai_voice' | 'human';
}
