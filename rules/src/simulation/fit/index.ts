export { fitBehaviour } from './fit-behaviour.ts';
export { historyColumns, PastHappening } from './past-happening.ts';
