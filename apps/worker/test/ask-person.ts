/** Ask a person who has so many hours, then end by what they say. */
export const askPerson = (slaHours: number) => ({
  format: 'dunwell.strategy/1',
  id: 'ask-person',
  name: 'Ask a person',
  start: 'start',
  nodes: {
    start: { kind: 'start' },
    ask: { kind: 'humanTask', config: { queue: 'care', title: 'Look', titleZh: '查看', slaHours, outcomes: ['go'] } },
    went: { kind: 'end', config: { outcome: 'went' } },
    late: { kind: 'end', config: { outcome: 'late' } },
  },
  edges: [
    { from: 'start', port: 'next', to: 'ask' },
    { from: 'ask', port: 'go', to: 'went' },
    { from: 'ask', port: 'overdue', to: 'late' },
  ],
  interrupts: [],
});
