import type { NewBriefItem } from '#core/contract/briefs.ts';
import type { BriefTemplate, ClaimKind, ClaimStatus } from '#core/contract/vocabulary.ts';
import type { BriefParts } from './content.ts';
import { longDate } from './dates.ts';
import { plainLine } from './plain.ts';
import { proseOf } from './prose.ts';
import {
  CUT_SHORT,
  KIND_SECTIONS,
  NOTHING_YET,
  TEMPLATE_SECTIONS,
  TEMPLATE_TITLES,
  capitalised,
} from './words.ts';

/** What of a matter a brief is begun from; nothing else goes into it. */
export interface Material {
  readonly matter: string;
  /** Those in use, in the reporter's own order. */
  readonly claims: readonly MaterialClaim[];
  /** Those that claims answer. */
  readonly questions: readonly MaterialQuestion[];
  /** In the order of their articles' days. */
  readonly quotes: readonly MaterialQuote[];
}

export interface MaterialClaim {
  readonly id: number;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** The first day that it speaks of, `yyyy-mm-dd`. */
  readonly from: string | null;
}

export interface MaterialQuestion {
  readonly id: number;
  readonly text: string;
  /** Whether its answers differ, and whether the reporter settled that. */
  readonly state: 'agreed' | 'open' | 'resolved';
  /** The answers that differ, each with the claims that give it. */
  readonly answers: readonly { readonly answer: string; readonly claimIds: readonly number[] }[];
}

export interface MaterialQuote {
  readonly id: number;
  /** `null` where nobody has set one. */
  readonly speaker: { readonly id: number; readonly name: string } | null;
  /** Whether somebody says these words. */
  readonly isSpeech: boolean;
}

export interface BriefPlan {
  readonly title: string;
  readonly parts: Partial<BriefParts>;
  readonly items: readonly NewBriefItem[];
}

/** More items are not made at once: nobody reads a brief of them, and the ledger has them all. */
const MOST_ITEMS = 2_000;
/** The longest heading that an item can have. */
const LONGEST_HEADING = 500;

/** What a brief of a template holds at first. Of a matter without anything for it: its headings, and a sentence that says so. */
export function planOf(template: BriefTemplate, material: Material): BriefPlan {
  const found = ITEMS[template](material);
  const items =
    found.length > 0
      ? found.slice(0, MOST_ITEMS)
      : [...SKELETONS[template].map((text) => section(text)), prose(NOTHING_YET[template])];
  if (found.length > MOST_ITEMS) items.push(prose(CUT_SHORT(found.length - MOST_ITEMS)));
  return { title: TEMPLATE_TITLES[template](plainLine(material.matter)), parts: PARTS[template], items };
}

const PARTS: Readonly<Record<BriefTemplate, Partial<BriefParts>>> = {
  backgrounder: { contents: true },
  chronology: {},
  'who-said-what': { people: true },
  'conflict-memo': { contents: true },
  'legal-review': { contents: true, verification: true, review: true },
};

const ITEMS: Readonly<Record<BriefTemplate, (material: Material) => NewBriefItem[]>> = {
  backgrounder,
  chronology,
  'who-said-what': whoSaidWhat,
  'conflict-memo': conflictMemo,
  'legal-review': legalReview,
};

const { established, disputed, timeline, undated, unnamed, ledger } = TEMPLATE_SECTIONS;
const SKELETONS: Readonly<Record<BriefTemplate, readonly string[]>> = {
  backgrounder: [established, disputed, KIND_SECTIONS.allegation, KIND_SECTIONS.denial],
  chronology: [timeline, undated],
  'who-said-what': [ledger],
  'conflict-memo': [disputed],
  'legal-review': [KIND_SECTIONS.allegation, KIND_SECTIONS.fact],
};

/** In the order in which a brief tells them: what was decided before what is only said. */
const KINDS: readonly ClaimKind[] = [
  'ruling',
  'finding',
  'admission',
  'allegation',
  'denial',
  'testimony',
  'fact',
  'opinion',
];

/** What is established, what is disputed, and all else by its kind, each in the order of its days. */
function backgrounder({ claims }: Material): NewBriefItem[] {
  const told = byDay(standing(claims));
  const of = (status: ClaimStatus) => told.filter((claim) => claim.status === status);
  const rest = told.filter(({ status }) => status === 'open');
  const dated = told.filter(({ from }) => from !== null);
  return [
    ...under(established, of('corroborated').map(claimItem)),
    ...under(disputed, of('disputed').map(claimItem)),
    ...KINDS.flatMap((kind) =>
      under(KIND_SECTIONS[kind], rest.filter((claim) => claim.kind === kind).map(claimItem)),
    ),
    ...(dated.length > 1 ? under(timeline, [TIMELINE]) : []),
  ];
}

/** The dated claims in order under their years, or under their months where all are of one year. */
function chronology({ claims }: Material): NewBriefItem[] {
  const told = byDay(standing(claims));
  const dated = told.filter(({ from }) => from !== null);
  if (told.length === 0) return [];
  const years = new Set(dated.map(({ from }) => from!.slice(0, 4)));
  const periods = Map.groupBy(dated, ({ from }) => from!.slice(0, years.size > 1 ? 4 : 7));
  return [
    ...(dated.length > 0 ? under(timeline, [TIMELINE]) : []),
    ...[...periods].flatMap(([period, of]) => under(longDate(period) ?? period, of.map(claimItem))),
    ...under(undated, told.filter(({ from }) => from === null).map(claimItem)),
  ];
}

/** Each speaker with what they said, those with most first, and the ledger of all. */
function whoSaidWhat({ quotes }: Material): NewBriefItem[] {
  const said = quotes.filter(({ isSpeech }) => isSpeech);
  const speakers = [
    ...Map.groupBy(
      said.filter(({ speaker }) => speaker !== null),
      ({ speaker }) => speaker!.id,
    ).values(),
  ].toSorted((a, b) => b.length - a.length || compare(nameOf(a), nameOf(b)));
  if (said.length === 0) return [];
  return [
    ...speakers.flatMap((of) => under(nameOf(of), of.map(quoteItem))),
    ...under(unnamed, said.filter(({ speaker }) => speaker === null).map(quoteItem)),
    ...under(ledger, [{ kind: 'table', table: { kind: 'ledger', filter: {} } }]),
  ];
}

/** Each question whose answers differ, open ones first: every side with its claims, and the accounts side by side. */
function conflictMemo({ questions }: Material): NewBriefItem[] {
  const differing = (state: MaterialQuestion['state']) => questions.filter((one) => one.state === state);
  return [...differing('open'), ...differing('resolved')].flatMap(({ id, text, answers }) =>
    under(text, [
      ...answers.flatMap(({ answer, claimIds }) =>
        under(
          capitalised(plainLine(answer)),
          claimIds.map((claimId) => claimItem({ id: claimId })),
          2,
        ),
      ),
      { kind: 'table', table: { kind: 'compare', questionIds: [id] } },
    ]),
  );
}

/** Every claim that stands, those that accuse first. */
function legalReview({ claims }: Material): NewBriefItem[] {
  const told = byDay(standing(claims));
  const accusing: readonly ClaimKind[] = ['allegation', ...KINDS.filter((kind) => kind !== 'allegation')];
  return accusing.flatMap((kind) =>
    under(KIND_SECTIONS[kind], told.filter((claim) => claim.kind === kind).map(claimItem)),
  );
}

const TIMELINE: NewBriefItem = { kind: 'picture', picture: { kind: 'timeline', view: null } };

/** The items under a heading; nothing where there are none. */
function under(heading: string, items: readonly NewBriefItem[], level = 1): NewBriefItem[] {
  return items.length === 0 ? [] : [section(heading, level), ...items];
}

function section(heading: string, level = 1): NewBriefItem {
  const text = plainLine(heading).slice(0, LONGEST_HEADING).toWellFormed().trim();
  return { kind: 'section', text: text || '…', level };
}

function prose(words: string): NewBriefItem {
  return { kind: 'prose', text: proseOf(words) };
}

function claimItem({ id }: { readonly id: number }): NewBriefItem {
  return { kind: 'claim', claimId: id };
}

function quoteItem({ id }: { readonly id: number }): NewBriefItem {
  return { kind: 'quote', quoteId: id };
}

function standing(claims: readonly MaterialClaim[]): readonly MaterialClaim[] {
  return claims.filter(({ status }) => status !== 'retracted');
}

/** By their days, those without one last; otherwise as they were. */
function byDay(claims: readonly MaterialClaim[]): MaterialClaim[] {
  return claims.toSorted((a, b) => compare(a.from ?? '9999-99', b.from ?? '9999-99'));
}

function nameOf(quotes: readonly MaterialQuote[]): string {
  return quotes[0]!.speaker!.name;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
