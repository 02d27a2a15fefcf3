import type { CaseEventName } from '../case-event.ts';
import type { Words } from '../lang.ts';

/** What can be wrong with a drawing. Public and append-only; README.md explains each. */
export type IssueCode =
  | 'S100'
  | 'S101'
  | 'S102'
  | 'S103'
  | 'S201'
  | 'S202'
  | 'S203'
  | 'S204'
  | 'S205'
  | 'S206'
  | 'S207'
  | 'S208'
  | 'S209'
  | 'S210'
  | 'S301'
  | 'S302'
  | 'S303'
  | 'S304'
  | 'S305'
  | 'S401'
  | 'S402'
  | 'S403'
  | 'S404'
  | 'S405'
  | 'S406'
  | 'S407'
  | 'S408'
  | 'S409'
  | 'S501'
  | 'S502'
  | 'S503';

/** One finding of the compiler, in words for the person who draws. */
export interface Issue {
  readonly code: IssueCode;
  /** Only an error keeps a strategy from becoming a plan. */
  readonly severity: 'error' | 'warning' | 'info';
  readonly nodeId?: string;
  readonly port?: string;
  /** The setting concerned, as a dotted path. */
  readonly field?: string;
  /** The interrupt concerned. */
  readonly event?: CaseEventName;
  readonly message: Words;
}

type Place = Pick<Issue, 'nodeId' | 'port' | 'field' | 'event'>;
type Text = readonly [en: string, zh: string];

const issue =
  (severity: Issue['severity']) =>
  (code: IssueCode, [en, zh]: Text, place: Place = {}): Issue => ({ code, severity, ...place, message: { en, zh } });

export const fault = issue('error');
export const warning = issue('warning');
export const notice = issue('info');
