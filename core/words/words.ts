import { about } from './english/about.ts';
import { actions } from './english/actions.ts';
import { app } from './english/app.ts';
import { backups } from './english/backups.ts';
import { brief } from './english/brief.ts';
import { checks } from './english/checks.ts';
import { citations } from './english/citations.ts';
import { claims } from './english/claims.ts';
import { commands, menus } from './english/commands.ts';
import { common } from './english/common.ts';
import { compare } from './english/compare.ts';
import { desktop } from './english/desktop.ts';
import { dialogs } from './english/dialogs.ts';
import { draft } from './english/draft.ts';
import { empty } from './english/empty.ts';
import { entities } from './english/entities.ts';
import { evidence } from './english/evidence.ts';
import { failures, outcome } from './english/failures.ts';
import { forgetting } from './english/forgetting.ts';
import { goTo } from './english/go-to.ts';
import { history } from './english/history.ts';
import { imports } from './english/imports.ts';
import { inspector } from './english/inspector.ts';
import { keys, whyNot } from './english/keys.ts';
import { linked } from './english/linked.ts';
import { ledger } from './english/ledger.ts';
import { lists } from './english/lists.ts';
import { nouns } from './english/nouns.ts';
import { originals } from './english/originals.ts';
import { outline } from './english/outline.ts';
import { overview } from './english/overview.ts';
import { pages } from './english/pages.ts';
import { paper } from './english/paper.ts';
import { passphrase } from './english/passphrase.ts';
import { pictures } from './english/pictures.ts';
import { print } from './english/print.ts';
import { quotes } from './english/quotes.ts';
import { reader } from './english/reader.ts';
import { returned } from './english/returned.ts';
import { revisions } from './english/revisions.ts';
import { salvage } from './english/salvage.ts';
import { search } from './english/search.ts';
import { timeline } from './english/timeline.ts';
import { tour } from './english/tour.ts';
import { verified } from './english/verified.ts';
import { vocabulary } from './english/vocabulary.ts';
import { wordings } from './english/wordings.ts';

/**
 * The one catalogue of the interface's words: a file for each room in `english/`, in which a sentence with a gap is a
 * function of what fills it, and one with an element in its midst a `phrase`. A translation is another folder of the same
 * shape; the compiler names what it lacks.
 */
export const english = {
  about,
  actions,
  app,
  backups,
  brief,
  checks,
  citations,
  claims,
  commands,
  common,
  compare,
  desktop,
  dialogs,
  draft,
  empty,
  entities,
  evidence,
  failures,
  forgetting,
  goTo,
  history,
  imports,
  inspector,
  keys,
  linked,
  ledger,
  lists,
  menus,
  nouns,
  originals,
  outcome,
  outline,
  overview,
  pages,
  paper,
  passphrase,
  pictures,
  print,
  quotes,
  reader,
  returned,
  revisions,
  salvage,
  search,
  timeline,
  tour,
  verified,
  vocabulary,
  whyNot,
  wordings,
};

export type Words = typeof english;

/** BCP 47 language → its words. */
const CATALOGUES: Readonly<Record<string, Words>> = { en: english };

/** The words for the first of a person's languages (BCP 47 tags) that there are words for, else English. */
export function wordsFor(languages: readonly string[]): { readonly language: string; readonly words: Words } {
  for (const tag of languages) {
    const language = tag.split('-')[0]!.toLowerCase();
    const words = Object.hasOwn(CATALOGUES, language) ? CATALOGUES[language] : undefined;
    if (words) return { language, words };
  }
  return { language: 'en', words: english };
}
