import type { Pack, PackQuote, PackSource } from '#core/evidence/pack.ts';
import { instantWords, keptWords, placeWords, countedResults } from '#core/evidence/words.ts';
import { counted } from '#core/brief/words.ts';
import { toCsv } from '#core/ledger/csv.ts';
import { html, page, type Markup } from './page.ts';

/** Each quotation with its place, its source and what came of comparing it. */
export function reportPage(pack: Pack): string {
  return page(
    `Verification: ${pack.title}`,
    html`<h1>Verification of the quotations</h1>
      <p class="quiet">${pack.title} · ${instantWords(pack.made)}</p>
      <p>${counted(pack.quotes.length, 'quotation')}: ${countedResults(pack.quotes)}.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Words</th>
            <th scope="col">Speaker</th>
            <th scope="col">Source and place</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          ${pack.quotes.map((quote) => rowOf(quote, pack.sources))}
        </tbody>
      </table>`,
  );
}

function rowOf(quote: PackQuote, sources: readonly PackSource[]): Markup {
  const { number, words, exact, said, span, sha256 } = quote;
  const place = span === null ? html`` : html`<br />characters ${span.start}–${span.end}`;
  const inSource = exact === null ? html`` : html`<br /><span class="quiet">In the source: ${exact}</span>`;
  const hash = sha256 === null ? html`` : html`<br /><span class="hash">SHA-256 ${sha256}</span>`;
  return html`<tr>
    <td>${number}</td>
    <td>${words}${inSource}</td>
    <td>${speakerOf(quote)}</td>
    <td>${quote.source}. ${sources[quote.source - 1]!.name}, ${placeWords(quote)}${place}${hash}</td>
    <td>${said}</td>
  </tr> `;
}

function speakerOf({ speaker, reportedVia }: PackQuote): string {
  return [speaker ?? 'not named', reportedVia === null ? '' : `via ${reportedVia}`]
    .filter(Boolean)
    .join(', ');
}

export function reportCsv({ quotes, sources }: Pack): string {
  return toCsv([
    [
      'No.',
      'Words',
      'In the source',
      'Speaker',
      'Reported via',
      'Source',
      'Title',
      'Paragraph',
      'Start',
      'End',
      'SHA-256',
      'Result',
    ],
    ...quotes.map((quote) => [
      String(quote.number),
      quote.words,
      quote.exact ?? quote.words,
      quote.speaker ?? '',
      quote.reportedVia ?? '',
      String(quote.source),
      sources[quote.source - 1]!.name,
      placeWords(quote),
      quote.span === null ? '' : String(quote.span.start),
      quote.span === null ? '' : String(quote.span.end),
      quote.sha256 ?? '',
      quote.said,
    ]),
  ]);
}

/** `paths` are those of the texts, by the number of the source. */
export function sourcesPage(pack: Pack, paths: ReadonlyMap<number, string>): string {
  return page(
    `Sources: ${pack.title}`,
    html`<h1>The sources</h1>
      <p class="quiet">${pack.title} · ${instantWords(pack.made)}</p>
      ${pack.sources.map((source) => sourceOf(source, paths.get(source.number) ?? ''))}`,
  );
}

function sourceOf(source: PackSource, path: string): Markup {
  const { file } = source;
  const known: readonly (readonly [string, string | null])[] = [
    ['Kind', source.text === null ? null : source.kind],
    ['Outlet', source.outlet],
    ['Byline', source.byline],
    ['Published', source.published],
    ['Address', source.url],
    ['AI-written', source.machineWritten ? 'yes' : null],
    ['Imported', source.importedAt === null ? null : instantWords(source.importedAt)],
    ['Imported file', file.name],
    ['Its encoding', file.encoding],
    ['Its SHA-256', file.sha256],
    ['SHA-256 of the text', source.sha256],
    ['In this pack', path],
  ];
  return html`<section>
    <h2>${source.number}. ${source.name}</h2>
    <dl>
      ${known.flatMap(([name, value]) => (value === null ? [] : [html`<dt>${name}</dt><dd${isHash(name)}>${value}</dd>`]))}
    </dl>
    <p>${keptWords(source)}</p>
  </section> `;
}

function isHash(name: string): Markup {
  return { html: name.includes('SHA-256') ? ' class="hash"' : '' };
}

export function historyPage(pack: Pack): string {
  return page(
    `History: ${pack.title}`,
    html`<h1>The history of the cited claims</h1>
      <p class="quiet">${pack.title} · ${instantWords(pack.made)}</p>
      <p>
        What was done to each claim and to the quotes that are joined to it, in the order of time. Steps that
        were taken back are left out.
      </p>
      ${pack.claims.map(
        ({ number, text, lines }) =>
          html`<section>
            <h2>${number}. ${text}</h2>
            <table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">Step</th>
                  <th scope="col">What</th>
                </tr>
              </thead>
              <tbody>
                ${lines.map(
                  ({ at, action, what }) =>
                    html`<tr>
                      <td>${instantWords(at)}</td>
                      <td>${action}</td>
                      <td>${what}</td>
                    </tr> `,
                )}
              </tbody>
            </table>
          </section> `,
      )}`,
  );
}
