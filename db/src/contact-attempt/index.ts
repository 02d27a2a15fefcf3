export { type Address, addressesOf, contactPointOf } from './addresses-of.ts';
export { type AttemptRow, findAttempt, hasNewsSince, markDispatched } from './find-attempt.ts';
export { noteNumbersChecked } from './note-numbers-checked.ts';
export { type Recipient, readRecipient } from './read-recipient.ts';
export { recordConversation } from './record-conversation.ts';
export { recordMessage } from './record-message.ts';
export { settleAttempt } from './settle-attempt.ts';
