import { importFile } from './import-file.ts';

/** `dunwell import contacts FILE.csv`: contacts that an agency, a lender or a branch made, into the one ledger. */
export const importContacts = importFile('contacts');
