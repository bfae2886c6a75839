/** The looks of an exported page, on paper as on screen. It must hold no `<`: it stands in a `style` element. */
export const STYLE_SHEET = `
:root { color-scheme: light; --ink: #1f1b18; --quiet: #6b645c; --accent: #7a2a2e; --rule: #bfb8ac; }
body { margin: 0; background: #fff; color: var(--ink); font: 1.0625rem/1.6 Georgia, 'Source Serif 4', 'Liberation Serif', serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.5rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; break-after: avoid; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1.0625rem; font-style: italic; }
p { margin: 0 0 .75rem; orphans: 2; widows: 2; }
.standing { color: var(--quiet); font-size: .95rem; margin-bottom: 1.5rem; }
.standfirst { font-size: 1.2rem; margin-bottom: 1.5rem; }
.claim { margin-top: 1.25rem; }
.quotation { margin-left: 1.5rem; }
.leads { break-after: avoid; }
blockquote { margin: 0 1.5rem .75rem 3rem; }
sup { line-height: 0; font-size: .75em; font-weight: bold; }
a { color: var(--accent); }
sup a, .back { text-decoration: none; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); padding: .4rem 1rem .4rem 0; text-align: left; vertical-align: top; }
th { color: var(--quiet); }
tr { break-inside: avoid; }
caption, figcaption { text-align: left; font-size: .9rem; color: var(--quiet); padding: .4rem 0; }
.contents { margin-bottom: 2rem; }
.contents p { font-weight: bold; margin-bottom: .25rem; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents .level-2 { padding-left: 1.5rem; }
.contents .level-3 { padding-left: 3rem; }
.small-caps { font-variant-caps: small-caps; }
.picture { margin: 1rem 0 1.5rem; break-inside: avoid; }
.picture svg { display: block; max-width: 100%; height: auto; }
.references { list-style: none; padding: 0; }
.references li { padding-left: 1.5rem; text-indent: -1.5rem; margin-bottom: .5rem; font-size: .95rem; }
[role='doc-endnotes'] { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 1rem; font-size: .875rem; line-height: 1.5; }
.notes { padding-left: 2rem; }
.notes li { margin-bottom: .3rem; }
:target { background: #f4ead9; }
@page { size: letter; margin: 2.5cm; font: 9pt Georgia, 'Source Serif 4', 'Liberation Serif', serif; color: #6b645c; @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  caption, thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .back { display: none; }
  a { color: inherit; text-decoration: none; }
  :target { background: none; }
}
`;
