/** Names that Windows keeps for itself, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * A title as the name of a file on any system, without extension: what no system allows is dropped, long names are cut.
 * `null` where nothing is left.
 */
export function fileNameFor(title: string): string | null {
  const allowed = title
    .normalize('NFC')
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- control characters are what must go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 100)
    .toWellFormed()
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  return allowed === '' || RESERVED.test(allowed) ? null : allowed;
}
