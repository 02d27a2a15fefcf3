export { fitBehaviour, leastContacts } from './fit-behaviour.ts';
export { historyColumns, historyLine, PastHappening } from './past-happening.ts';
