/** A text as it may stand between tags or in a quoted attribute, in HTML and in XML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** What means something to XML, and what it forbids; lone surrogates are among them. */
const XML_SPECIAL =
  /[&<>"\u0000-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const XML_NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': ' ',
  '\t': ' ',
};

/**
 * A text as it may stand between tags or in a double-quoted attribute of XML. What XML cannot hold is dropped: one such
 * character, and a word processor refuses the whole file.
 */
export function escapeXml(text: string): string {
  return text.replace(XML_SPECIAL, (char) => XML_NAMES[char] ?? '');
}

/** Characters that mean something to Markdown wherever they stand, straight quotation marks included: many programs curl them. */
const ALWAYS = /[\\`*_[\]{}<>~^$@|#"']/g;

/**
 * A text as Markdown that reads back as the same characters, both by CommonMark with GitHub's extensions and by
 * pandoc's own Markdown. `startsLine` is for what could be taken for a list, a heading or a rule there.
 */
export function escapeMarkdown(text: string, startsLine: boolean): string {
  const escaped = text
    .replace(ALWAYS, '\\$&')
    .replace(/&(?=[#\w])/g, '\\&')
    .replace(/-(?=-)|(?<=-)-/g, '\\-')
    .replace(/\.(?=\.\.)/g, '\\.')
    .replace(/:(?=[\w+-]{1,40}:|\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.');
  if (!startsLine) return escaped;
  return escaped
    .replace(/^(\(?(?:\d{1,12}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,20}))([.)])/, '$1\\$2')
    .replace(/^[-+=:%(]/, '\\$&');
}
