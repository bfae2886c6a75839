/** Reads CSV letter by letter as RFC 4180 says, without knowing how it was written. */
export function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv[at]!;
    if (quoted && letter === '"' && csv[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\r')) {
      row.push(field);
      field = '';
      if (letter === ',') continue;
      rows.push(row);
      row = [];
      at += 1;
    } else field += letter;
  }
  return rows;
}
