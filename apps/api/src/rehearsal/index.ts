export { askChild } from './ask-child.ts';
export { houseHistory } from './house-figures.ts';
export { rehearsalsOf } from './house-rehearsals.ts';
export { pastSpan, usualDays } from './past-span.ts';
export { prepareRehearsal } from './prepare-rehearsal.ts';
export { Question } from './question.ts';
