/**
 * Rows as CSV (RFC 4180): fields parted by commas, rows by CRLF, each field in quotation marks, which are doubled in it.
 * A field that a spreadsheet would take for a formula gets a tab before it, which no reader of the file sees: the words
 * of a quotation may begin with "=" (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(words: string): string {
  const plain = words.replaceAll(/\r\n?/g, '\n').toWellFormed();
  return `"${/^[=+\-@\t]/.test(plain) ? '\t' : ''}${plain.replaceAll('"', '""')}"`;
}
