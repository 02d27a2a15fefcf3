import { aggregate, content, deadline } from '@dunwell/rules/policy';
import { ask } from './ask.ts';

/** `dunwell guard deadline`: by when something must be done, or until when records must be kept. */
export const guardDeadline = ask(deadline);

/** `dunwell guard content`: is this message a limited-content message? */
export const guardContent = ask(content);

/** `dunwell guard aggregate`: may the campaign go on dialling? */
export const guardAggregate = ask(aggregate);
