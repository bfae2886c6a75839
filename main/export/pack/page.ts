import { escapeHtml } from '../escape.ts';

/** The looks of the pack's own pages, on paper as on screen. */
const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1f1b18; font: 1rem/1.5 Georgia, 'Source Serif 4', 'Liberation Serif', serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .5rem; break-after: avoid; }
p { margin: 0 0 .6rem; }
.quiet { color: #6b645c; }
table { width: 100%; border-collapse: collapse; font-size: .925rem; }
th, td { border-top: 1px solid #bfb8ac; padding: .45rem .8rem .45rem 0; text-align: left; vertical-align: top; }
thead th { border-top: 0; color: #6b645c; }
td:first-child, th:first-child { min-width: 1.5rem; }
tr { break-inside: avoid; }
.hash { font-family: 'Liberation Mono', Menlo, Consolas, monospace; font-size: .78rem; word-break: break-all; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 .6rem; font-size: .925rem; }
dt { color: #6b645c; }
dd { margin: 0; }
@page { margin: 2cm; }
@media print { body { font-size: 10pt; } main { max-width: none; padding: 0; } thead { display: table-header-group; } }
`;

/** Markup that needs no more care: what was text in it is escaped. */
export interface Markup {
  readonly html: string;
}

/** Markup with texts and markup in its gaps. */
export function html(
  parts: TemplateStringsArray,
  ...gaps: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  const filled = gaps.map((gap) => {
    if (typeof gap === 'string')
      return escapeHtml(gap.toWellFormed().replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''));
    if (typeof gap === 'number') return String(gap);
    return Array.isArray(gap) ? gap.map((one: Markup) => one.html).join('') : (gap as Markup).html;
  });
  return { html: parts.reduce((all, part, at) => all + part + (filled[at] ?? ''), '') };
}

/** A page that is whole by itself, and asks for nothing. */
export function page(title: string, body: Markup): string {
  const { html: markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html> `;
  return markup;
}
