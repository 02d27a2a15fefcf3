export { readCsvTable, writeCsvTable } from './csv.ts';
export type { FileFault, ReadFile } from './fault.ts';
export { readDmn } from './read-dmn.ts';
export type { TableDefaults } from './read-grid.ts';
export { readXlsxTable } from './read-xlsx.ts';
export { writeDmn } from './write-dmn.ts';
export { writeXlsxTable } from './write-xlsx.ts';
