import { importFile } from './import-file.ts';

/** `dunwell import hand-over-reports FILE.csv`: what partners say of the cases they were handed. */
export const importHandOverReports = importFile('hand-over-reports');
