/** Rows of fields by RFC 4180; a byte order mark, any line ending and quotes within are fine. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const plain = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < plain.length; i += 1) {
    const char = plain[i];
    if (quoted) {
      if (char !== '"') field += char;
      else if (plain[i + 1] === '"') {
        field += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === ',') {
      row.push(field);
      field = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && plain[i + 1] === '\n') i += 1;
      rows.push([...row, field]);
      row = [];
      field = '';
    } else field += char;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows.filter((one) => one.some((value) => value.trim() !== ''));
}

/** What a spreadsheet would take for a formula is kept from being one. */
const safe = (value: string): string =>
  /^[=+\-@\t]/.test(value) && !/^-?\d/.test(value) ? `'${value}` : value;

const quotedIfNeeded = (value: string): string =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** With the mark that spreadsheets know Korean by. */
export const formatCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((value) => quotedIfNeeded(safe(value))).join(',')).join('\r\n')}\r\n`;
