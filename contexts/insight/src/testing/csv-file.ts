/** The rows of a file of sales by the names of its columns; without commas in its texts. */
export function rowsOfCsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

export const sumOfColumn = (text: string, column: string): number =>
  rowsOfCsv(text).reduce((sum, row) => sum + Number(row[column]), 0);
