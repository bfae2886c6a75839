import type { CarriedQuote, RereadOutcome } from '../../contract/revisions.ts';
import type { RevisionReason } from '../../contract/vocabulary.ts';
import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

/** Versions of one article, and articles that look like copies of one another. */
export const revisions = {
  title: 'Revisions of this article',
  inspectorTitle: 'Revisions',
  none: 'This is the only revision of it that the matter has. Import a later version from the same address, or lay it beside this one and link the two here.',
  place: (at: number, of: number) => `Revision ${number(at)} of ${number(of)}`,
  imported: <Piece>(when: Piece, reason: string | null): Phrase<Piece> =>
    phrase`imported ${when}${reason === null ? '' : ` · ${reason}`}`,
  reason: {
    address: 'has the address of the one before',
    'read again': 'its file was read again',
    chosen: 'linked by hand',
  } satisfies Record<RevisionReason, string>,
  /** In the list of articles, beside the title. */
  sign: (revisionCount: number) => counted(revisionCount, 'revision'),
  alike: 'likely duplicate',
  newest: (earlier: number) => `The latest of ${number(earlier + 1)}.`,
  superseded: (at: number) => `Revision ${number(at)}; there is a later one.`,
  show: 'Show',
  showing: 'shown',
  changed: 'What changed',
  changedTitle: (at: number) =>
    `Show revisions ${number(at - 1)} and ${number(at)} side by side, word by word`,
  part: 'Part from the one before',
  parted: (undo: string) => `The two are articles of their own again. ${undo} links them.`,
  link: 'The article in the other pane is the later revision',
  linked: (undo: string) =>
    `The two are revisions of one article now; no quote was moved. ${undo} parts them.`,
  all: 'Revisions…',
  quotes: {
    title: (quotes: number) => `${nouns.quote(quotes)} still on the earlier revision`,
    working: 'Looking for the quotes in the later revision…',
    hint: 'Nothing moves by itself. Quotes whose words changed are moved only where you tick them, and take the new words.',
    exact: (quotes: number) => `The same words in the same place · ${number(quotes)}`,
    elsewhere: (quotes: number) => `The same words, but among others: look first · ${number(quotes)}`,
    changed: (quotes: number) => `Other words: confirm each · ${number(quotes)}`,
    lost: (quotes: number) => `Stay on the earlier revision · ${number(quotes)}`,
    before: 'Before',
    after: 'After',
    claims: (claims: number) => (claims === 0 ? '' : counted(claims, 'claim')),
    why: {
      gone: 'its words are not in the later revision',
      several: 'its words stand there in several places',
      furniture: 'its words are page furniture there',
      taken: 'another quote is there already',
    } satisfies Record<NonNullable<CarriedQuote['why']>, string>,
    move: (quotes: number) => (quotes === 0 ? 'Move quotes' : `Move ${nouns.quote(quotes)}`),
    moved: (moved: number, left: number, undo: string) =>
      `${nouns.quote(moved)} moved to the later revision${left === 0 ? '' : `; ${number(left)} stayed`}. ${undo} brings all back.`,
  },
  reread: {
    none: 'Every file was read by today’s readers already. Nothing was read again.',
    done: (outcomes: readonly RereadOutcome[], undo: string) => {
      const count = (kind: RereadOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length;
      const failed = count('failed') + count('other-article');
      return `${counted(count('revised'), 'article')} read otherwise, each as a later revision; ${number(count('same'))} the same${failed === 0 ? '' : `; ${number(failed)} could not be read again`}. ${undo} takes it back.`;
    },
    outcome: (outcome: RereadOutcome) => {
      switch (outcome.kind) {
        case 'same':
          return `Article ${outcome.articleId} reads the same.`;
        case 'revised':
          return `Article ${outcome.articleId} reads otherwise: article ${outcome.laterId} is its later revision${outcome.quotes === 0 ? '' : `, and ${nouns.quote(outcome.quotes)} stay on the earlier one`}.`;
        case 'other-article':
          return `Article ${outcome.articleId} now reads as article ${outcome.otherId}, which is in the matter already.`;
        case 'failed':
          return `Article ${outcome.articleId} was not read again: ${
            {
              'not-kept': 'its file is not kept',
              damaged: 'what is kept of its file is damaged',
              'not-read': 'its file could not be read',
            }[outcome.why]
          }.`;
      }
    },
  },
  duplicates: {
    title: 'Likely duplicates',
    working: 'Looking for articles that are nearly the same…',
    none: 'No two articles of this matter are nearly the same.',
    hint: 'Nothing is removed by itself. Remove an article by hand, or say that it is no duplicate.',
    group: (articles: number) => `${nouns.article(articles)}, nearly the same`,
    share: (percent: number) => `${number(percent)} % of the shorter one stands in another`,
    compare: 'What differs',
    compareTitle: (title: string) => `Show “${title}” beside the first of them, word by word`,
    dismiss: 'Not a duplicate',
    dismissTitle: (title: string) => `“${title}” is no duplicate of the others`,
    dismissed: (undo: string) => `It is no duplicate any more. ${undo} brings the proposal back.`,
  },
};
