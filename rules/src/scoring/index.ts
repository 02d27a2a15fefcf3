export * from './expression.ts';
export * from './expression-value.ts';
export * from './grade.ts';
export * from './roll-rate.ts';
export * from './score-case.ts';
export * from './scorecard.ts';
