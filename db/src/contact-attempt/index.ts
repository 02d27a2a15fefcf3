export { type AttemptRow, findAttempt, hasNewsSince, markDispatched } from './find-attempt.ts';
export { noteNumbersChecked } from './note-numbers-checked.ts';
export { contactPointOf, type Recipient, readRecipient } from './read-recipient.ts';
export { recordConversation } from './record-conversation.ts';
export { recordMessage } from './record-message.ts';
export { settleAttempt } from './settle-attempt.ts';
