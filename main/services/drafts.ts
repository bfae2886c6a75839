import type { CheckedDraft, DraftFinding, DraftQuotation } from '#core/contract/drafts.ts';
import { Failure } from '#core/contract/failures.ts';
import type { Place } from '#core/contract/nouns.ts';
import type { CallContext, Handlers } from '#core/contract/transport.ts';
import { judge } from '#core/draft/judge.ts';
import { quotationsOfDraft, uncheckable, type DraftQuoted } from '#core/draft/quotations.ts';
import type { DraftText } from '#core/draft/text.ts';
import { normalise } from '#core/intake/normalise.ts';
import { matterHead } from '#db/queries/matter.ts';
import type { Db } from '#db/sql.ts';
import { readArticleFile } from '../ingest/files.ts';
import { ingest } from '../ingest/ingest.ts';
import { attributionOf, namedEntities, type Resolve } from './article-quotations.ts';
import { articlesWithAll, candidatesFor } from './candidates.ts';
import { found, type Desk } from './desk.ts';
import { placesIn, type Turn } from './places.ts';
import { readRest } from './reading.ts';
import { Sources } from './sources.ts';
import { turns } from './turns.ts';

type Drafts = Pick<Handlers, 'drafts.check'>;

/** So many places are looked at for one quotation, and so many told. */
const MOST_LOOKED_AT = 100;
const MOST_TOLD = 20;

/** Drafts held against the matter. Nothing of a draft is kept. */
export function draftHandlers(desk: Desk): Drafts {
  return {
    'drafts.check': async (asked, context) => {
      const { name, text } =
        'file' in asked
          ? await readFile(desk, asked.file)
          : { name: null, text: pasted(asked.text, asked.notes ?? []) };
      await readRest(desk, context);
      return { name, text: ownCopy(text), ...(await checked(desk, text, context)) };
    },
  };
}

async function checked(
  desk: Desk,
  text: DraftText,
  context: CallContext,
): Promise<Omit<CheckedDraft, 'name' | 'text'>> {
  const db = desk.db();
  const all = quotationsOfDraft(text);
  const quotations: DraftQuotation[] = [];
  const turn = turns(desk, context, () => context.progress(quotations.length, all.length));
  const sources = new Sources(db);
  const resolve = namedEntities(db);
  for (const one of all) {
    await turn();
    quotations.push(await quotationOf(db, sources, resolve, text, one, turn));
  }
  const findings: DraftFinding[] = [];
  return { quotations, findings, articles: matterHead(db).articles };
}

async function quotationOf(
  db: Db,
  sources: Sources,
  resolve: Resolve,
  { text, notes }: DraftText,
  quoted: DraftQuoted,
  turn: Turn,
): Promise<DraftQuotation> {
  const around = quoted.at.note === null ? text : notes[quoted.at.note]!.text;
  const attribution = quoted.found.attribution && attributionOf(around, quoted.found.attribution, resolve);
  const places = await placesOf(db, sources, quoted, turn);
  const judged = judge(quoted, places, () => 0);
  return {
    at: { ...quoted.at },
    words: quoted.words,
    kind: quoted.found.kind,
    attribution,
    verdict: judged.verdict,
    reason: judged.reason,
    places: judged.places.slice(0, MOST_TOLD),
    more: Math.max(0, judged.places.length - MOST_TOLD),
  };
}

async function placesOf(db: Db, sources: Sources, quoted: DraftQuoted, turn: Turn): Promise<Place[]> {
  const reason = uncheckable(quoted);
  if (reason !== null && reason !== 'too short') return [];
  const wording = quoted.words.toWellFormed();
  const likely = new Set([...articlesWithAll(db, wording), ...candidatesFor(db, wording).articles]);
  const asked = { wording, from: null, speaker: null, ownWordings: null, most: MOST_LOOKED_AT };
  return placesIn(sources, asked, [...likely], turn);
}

function pasted(text: string, notes: DraftText['notes']): DraftText {
  // A text that changed its length would move the marks of its notes.
  const plain = notes.length > 0 ? text.toWellFormed() : normalise(text);
  return { text: plain, notes: notes.map((note) => ({ at: note.at, text: normalise(note.text) })) };
}

function ownCopy({ text, notes }: DraftText) {
  return { text, notes: notes.map((note) => ({ ...note })) };
}

async function readFile(desk: Desk, ref: string): Promise<{ name: string; text: DraftText }> {
  const { path, name } = found(desk.files.find(ref), 'file', ref);
  const file = await readArticleFile(path);
  const read = file.ok ? ingest(name, file.bytes) : file;
  if (!read.ok) throw new Failure('bad-draft', { name, problem: read.code, detail: read.detail });
  return { name, text: { text: read.article.text, notes: [] } };
}
