import { importFile } from './import-file.ts';

/** `dunwell import payments FILE.csv` */
export const importPayments = importFile('payments');
