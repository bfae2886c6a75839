import { citeDirectly } from './cite.ts';
import type { BriefClaim, BriefContent, BriefQuote, BriefSource } from './content.ts';
import { compose, layOut, type BriefDocument } from './document.ts';

/** Builders for tests: a brief on an invented case, and its parts with whatever a test needs to be otherwise. */

export function sourceWith(fields: Partial<BriefSource> = {}): BriefSource {
  return {
    id: 1,
    kind: 'news',
    title: 'Harbor contractor sues city',
    opening: 'A contractor that built the new ferry landing',
    outlet: 'Port Courier',
    byline: 'Ada Quill',
    published: '2025-01-10',
    url: 'https://courier.example/2025/harbor?a=1&b=2',
    sha256: '9bba07e3092568474f0d9e1c5a6b7c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7',
    machineWritten: false,
    furnitureUndecided: 0,
    ...fields,
  };
}

export function quoteWith(fields: Partial<BriefQuote> = {}): BriefQuote {
  const paragraph = fields.paragraph === undefined ? 2 : fields.paragraph;
  return {
    id: 1,
    articleId: 1,
    exact: 'The landing was closed without notice',
    altered: null,
    speech: 'direct',
    speaker: 'Mara Lindqvist',
    reportedVia: null,
    paragraph,
    lastParagraph: paragraph,
    stance: 'supports',
    ...fields,
  };
}

export function claimWith(fields: Partial<BriefClaim> = {}): BriefClaim {
  return {
    id: 1,
    text: 'The city closed the landing without telling the contractor',
    kind: 'allegation',
    status: 'open',
    changed: null,
    entities: [],
    quotes: [quoteWith()],
    chosen: false,
    ...fields,
  };
}

export function briefWith(fields: Partial<BriefContent> = {}): BriefContent {
  return {
    title: 'Lindqvist v. Port of Ellery: a backgrounder',
    standfirst: null,
    matter: 'Lindqvist v. Port of Ellery',
    prepared: '2025-01-15',
    citing: { notes: 'footnotes', style: 'newsroom' },
    parts: { contents: false, people: true, sources: true, verification: false, review: false },
    language: 'en-US',
    checked: [],
    open: [],
    cited: [],
    entries: [{ kind: 'claim', id: 1, claim: claimWith() }],
    sources: [sourceWith()],
    entities: [],
    ...fields,
  };
}

/** The document of a brief, cited as core does it by itself. */
export function composed(content: BriefContent, verified = false): BriefDocument {
  const laid = layOut(content);
  return compose(laid, citeDirectly(laid), verified);
}

const LONG_STATEMENT =
  'We have nothing to hide and we have hidden nothing. Every inspection of the landing since the spring was written down, ' +
  'dated and handed to the port, and every one of those papers says the same thing: the pilings were sound.\n' +
  'What was not sound was the way in which this decision was made, by three people, on a Friday night, without a single ' +
  'engineer in the room. “Safety first,” they told us. Nobody has yet told us what was unsafe.';

/** Every kind of entry, source, speech, stance and status at least once. */
export const RICH_BRIEF: BriefContent = briefWith({
  standfirst: 'What the contractor says, what the port answers, and where the two accounts part.',
  sources: [
    sourceWith(),
    sourceWith({
      id: 2,
      kind: 'filing',
      title: 'Complaint, Lindqvist v. Port of Ellery, No. D-101-CV-2025-00007',
      outlet: null,
      byline: null,
      published: '2025-01-09',
      url: null,
      sha256: '1c2d3e4f5a6b708192a3b4c5d6e7f8090a1b2c3d4e5f60718293a4b5c6d7e8f9',
    }),
    sourceWith({
      id: 3,
      title: null,
      opening: 'Two days after the ferry landing at Ellery was shut, the port said',
      outlet: null,
      byline: null,
      published: '2025-01',
      url: null,
      sha256: '77aa88bb99cc00dd11ee22ff33440055660077aa88bb99cc00dd11ee22ff3344',
    }),
    sourceWith({
      id: 4,
      title: 'Contractor’s “ambush” claim: what we know',
      outlet: 'Digest Daily',
      byline: null,
      published: '2025-01-13',
      url: 'https://digest.example/ambush',
      machineWritten: true,
      sha256: '0f0e0d0c0b0a09080706050403020100ffeeddccbbaa99887766554433221100',
    }),
    sourceWith({ id: 5, title: 'Never cited', url: null }),
  ],
  entities: [
    { name: 'Mara Lindqvist', kind: 'person', role: 'contractor, plaintiff', aliases: ['M. K. Lindqvist'] },
    {
      name: 'Port of Ellery',
      kind: 'agency',
      role: 'defendant',
      aliases: ['the port', 'Ellery Port Authority'],
    },
    { name: 'Judge Tomas Adeyemi', kind: 'person', role: 'presiding judge', aliases: [] },
    { name: 'Second Circuit Court of Ellery', kind: 'court', role: null, aliases: [] },
    { name: 'Nobody Whatsoever', kind: 'person', role: 'not in the brief', aliases: [] },
  ],
  entries: [
    { kind: 'section', id: 1, level: 1, text: 'What the suit claims' },
    {
      kind: 'prose',
      id: 2,
      text: 'The suit was filed in the Second Circuit Court of Ellery on 9 January 2025.\n\nIt names the port and three of its commissioners.',
    },
    {
      kind: 'claim',
      id: 3,
      claim: claimWith({
        status: 'disputed',
        entities: [
          { name: 'Mara Lindqvist', role: 'by' },
          { name: 'Port of Ellery', role: 'against' },
        ],
        quotes: [
          quoteWith({ id: 1 }),
          quoteWith({
            id: 2,
            articleId: 2,
            speech: 'none',
            speaker: null,
            exact: 'Defendants acted “with reckless haste” and without an inspection',
            paragraph: 14,
          }),
          quoteWith({
            id: 3,
            articleId: 3,
            speaker: null,
            speech: 'indirect',
            exact: 'the port gave notice by letter on 2 January',
            stance: 'contradicts',
            paragraph: 3,
          }),
          quoteWith({
            id: 4,
            articleId: 4,
            speaker: 'Judge Tomas Adeyemi',
            exact: '"Notice is notice, however late it comes."',
            reportedVia: 'Harbor Wire',
            stance: 'context',
            paragraph: null,
          }),
        ],
      }),
    },
    {
      kind: 'claim',
      id: 4,
      claim: claimWith({
        id: 2,
        kind: 'fact',
        status: 'corroborated',
        text: 'The landing closed on 3 January 2025.',
        quotes: [
          quoteWith({ id: 5, exact: 'closed on Friday', speech: 'none', speaker: null, paragraph: 1 }),
          quoteWith({
            id: 6,
            exact: 'shut since 3 January',
            articleId: 3,
            speech: 'none',
            speaker: null,
            paragraph: 1,
          }),
        ],
      }),
    },
    { kind: 'section', id: 5, level: 2, text: 'In the contractor’s words' },
    {
      kind: 'quote',
      id: 6,
      quote: quoteWith({ id: 7, exact: LONG_STATEMENT, stance: null, paragraph: 8, lastParagraph: 9 }),
    },
    { kind: 'section', id: 7, level: 3, text: 'Still open' },
    {
      kind: 'claim',
      id: 8,
      claim: claimWith({
        id: 3,
        kind: 'fact',
        status: 'open',
        text: 'Two ferries were diverted',
        quotes: [],
      }),
    },
    {
      kind: 'claim',
      id: 9,
      claim: claimWith({
        id: 4,
        kind: 'denial',
        text: 'The commissioners say that no vote was taken',
        quotes: [
          quoteWith({
            id: 8,
            speech: 'indirect',
            exact: 'no vote was ever taken',
            speaker: 'Mara Lindqvist',
            paragraph: 11,
          }),
        ],
      }),
    },
  ],
});
