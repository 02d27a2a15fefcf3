import { importFile } from './import-file.ts';

/** `dunwell import cases FILE.csv` */
export const importCases = importFile('cases');
