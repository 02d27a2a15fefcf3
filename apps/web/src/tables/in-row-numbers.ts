/** A finding with rows as people count them: `rows[1]` is row 2. */
export const inRowNumbers = (text: string, rowName: (row: number) => string): string =>
  text.replaceAll(/rows\[(\d+)\]/g, (_, at: string) => rowName(Number(at) + 1));
