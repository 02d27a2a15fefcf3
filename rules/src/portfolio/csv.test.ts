import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PortfolioRow, portfolioColumns } from './columns.ts';
import { CsvReader, csvHeader, csvLine } from './csv.ts';

function read(pieces: readonly string[]): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader((cells) => rows.push(cells));
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return rows;
}

it('reads back every row it writes, however the text is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '张'), maxLength: 6 });
  fc.assert(
    fc.property(fc.tuple(...portfolioColumns.map(() => text)), fc.nat(200), (cells, cut) => {
      const row = Object.fromEntries(portfolioColumns.map((column, i) => [column, cells[i]])) as PortfolioRow;
      const file = `${csvHeader}\n${csvLine(row)}\n`;
      expect(read([file.slice(0, cut), file.slice(cut)])).toEqual([[...portfolioColumns], cells]);
    }),
  );
});

it('skips blank lines, a byte-order mark and carriage returns, and reads a last line without an end', () => {
  expect(read(['\uFEFFa,b\r\n\r\n1,"x ""y"""\n2,'])).toEqual([
    ['a', 'b'],
    ['1', 'x "y"'],
    ['2', ''],
  ]);
});
