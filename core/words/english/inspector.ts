import type { AliasKind, EntityRole } from '#core/contract/vocabulary.ts';
import type { NameRelation } from '#core/names/judge.ts';
import { dayName, number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

export const inspector = {
  title: 'Inspector',
  empty: 'Choose an article, a highlight, an entity or a claim, and all that is known of it stands here.',
  gone: 'This is not in the matter any more. The History says what became of it.',
  addEntity: '+ Entity',
  unlink: (name: string) => `Unlink ${name}`,
  ownNote: 'Your own, never printed',
  showInArticle: 'Show it in its article',
  showWords: 'Show these words in the article',
  stance: 'Stance',
  takeOutOfClaim: 'Take the quote out of this claim',
  because: (words: string) => `because of “${words}”`,
  accept: 'Accept',
  dismiss: 'Dismiss',
  quote: {
    title: 'Quote',
    speaker: 'Speaker',
    /** Heard, when the quote is gone to. */
    spoken: (exact: string, speaker: string | null, claims: number) =>
      `Quote: ${exact.length > 200 ? `${exact.slice(0, 198).trimEnd()}…` : exact} ${speaker ?? 'No speaker'}, ${counted(claims, 'claim')}.`,
    setSpeaker: (key: string) => `Set with ${key}`,
    /** Who speaks in a transcript where a quote stands, and how that turn is marked there. */
    inTurnOf: (name: string, mark: string | null) =>
      `The transcript gives these words to ${name}${mark === null ? '' : ` (“${mark}”)`}`,
    reportedVia: 'Reported via',
    noOutlet: 'No outlet credited',
    speech: 'Speech',
    /** Of words that are not given as spoken: who prints them, and who spoke. */
    asReported: (outlet: string, speaker: string) =>
      `Printed as the words of ${outlet}, reporting ${speaker}. Choose “direct” if they are the speaker’s own.`,
    theArticle: 'the article',
    about: 'About',
    addClaim: '+ Claim',
    claims: 'Claims',
    noClaim: 'No claim rests on this quote yet.',
    ownNote: (key: string) => `Your own, never printed (${key})`,
    place: 'Place',
    marked: <Piece>(start: number, end: number, when: Piece): Phrase<Piece> =>
      phrase`Characters ${`${number(start)}–${number(end)}`} · marked ${when}`,
  },
  quotation: {
    proposed: 'Proposed quotation',
    dismissed: 'Dismissed quotation',
    proposedOf: (place: number, all: number) => `Proposed quotation · ${number(place)} of ${number(all)}`,
    next: 'Next',
    /** For a screen reader: what a key has brought up. */
    spoken: (state: 'proposed' | 'dismissed', words: string, kind: string, speaker: string) =>
      `${state === 'dismissed' ? 'Dismissed' : 'Proposed'}: ${words} ${kind}, ${speaker}`,
    speaker: 'Speaker',
    verb: 'Verb',
    via: 'Via',
    printedAs: (words: string) => `printed as “${words}”`,
    nobody: 'nobody',
    none: 'none that the text names',
    nobodySpeaks: 'nobody speaks',
    noSpeaker: 'no speaker named',
    noEntity: 'no entity of this matter yet',
    noSpeech: 'Accepted, it is a quote that is nobody’s speech. Accepting all leaves it as it is.',
  },
  quotations: {
    title: 'Proposed quotations',
    count: (waiting: number) => counted(waiting, 'proposed quotation'),
    step: 'Step through',
    acceptAll: 'Accept all speech',
    dismissAll: 'Dismiss all',
    /** How many of those that wait are speech, and how many are not. */
    contents: (speech: number, aside: number) =>
      `${contentsOf(speech, aside)} A line under the words marks ${speech + aside === 1 ? 'it' : 'each'} in the text.`,
  },
  article: {
    title: 'Article',
    noTitle: 'No title',
    outlet: 'Outlet',
    outletHint: 'Who published it',
    byline: 'Byline',
    bylineHint: 'Who wrote it',
    date: 'Date',
    address: 'Address',
    addressHint: 'https://…',
    sha256: <Piece>(hash: Piece): Phrase<Piece> => phrase`SHA-256 ${hash}`,
    machineWritten: 'AI-written',
    text: 'Text',
    count: (characters: number, quotes: number) =>
      `${counted(characters, 'character')} · ${nouns.quote(quotes)}`,
    /** The encoding is that of the bytes, as `utf-8`. */
    imported: <Piece>(fileName: string | null, when: Piece, encoding: string | null): Phrase<Piece> =>
      phrase`${fileName ?? 'Pasted'} · imported ${when}${encoding === null ? '' : ` · ${encoding}`}`,
    removed: (undo: string) => `The article and all its quotes were removed. ${undo} brings them back.`,
  },
  proposals: {
    title: 'Proposals',
    proposed: 'Proposed',
    acceptAll: 'Accept all',
    yes: 'yes',
    furniture: 'Furniture',
    notPart: 'not part of the article',
    places: (reason: string, places: number) => `${reason}, ${number(places)} places`,
    isFurniture: (reason: string) => `${reason}: furniture`,
    isPart: (reason: string) => `${reason}: part of the article`,
    makePart: 'It is part of the article',
    makeFurniture: 'It is furniture',
    accept: (name: string, value: string) => `Accept ${name}: ${value}`,
    dismiss: (name: string, value: string) => `Dismiss ${name}: ${value}`,
  },
  claim: {
    title: 'Claim',
    addToBrief: '+ Brief',
    removed: (undo: string) => `The claim was removed. ${undo} brings it back.`,
    roles: { by: 'By', against: 'Against', about: 'About' } satisfies Record<EntityRole, string>,
    linkEntity: {
      by: 'Link an entity: by',
      against: 'Link an entity: against',
      about: 'Link an entity: about',
    } satisfies Record<EntityRole, string>,
    claimIs: {
      by: 'The claim is by',
      against: 'The claim is against',
      about: 'The claim is about',
    } satisfies Record<EntityRole, string>,
    evidence: (quotes: number) => `Evidence · ${nouns.quote(quotes)}`,
    noSource: (key: string) => `A claim with no source. Mark a quote and press ${key} to join it.`,
    date: 'Date',
  },
  entity: {
    title: 'Entity',
    name: 'Name',
    role: 'Role',
    roleHint: 'special prosecutor, plaintiff…',
    noteHint: 'How to spell it, and how to style it on second reference',
    otherNames: 'Other names',
    removeName: (name: string) => `Remove the name ${name}`,
    addName: 'Add a name',
    kindOfName: 'Kind of name',
    claims: {
      by: (count: number) => `Claims by · ${number(count)}`,
      against: (count: number) => `Claims against · ${number(count)}`,
      about: (count: number) => `Claims about · ${number(count)}`,
    } satisfies Record<EntityRole, (count: number) => string>,
    said: (quotes: number) => `Said · ${nouns.quote(quotes)}`,
    about: (quotes: number) => `Quotes about · ${number(quotes)}`,
    mentions: (mentions: number, articles: number) =>
      `Named · ${counted(mentions, 'time')} in ${nouns.article(articles)}`,
    /** Days of the first and last dated article; the same where there is one. */
    seen: (first: string, last: string) =>
      first === last ? `Seen on ${dayName(first)}` : `First seen ${dayName(first)}, last ${dayName(last)}`,
    newestFirst: 'The newest first.',
    moreHere: (count: number) => `and ${number(count)} more in this article`,
    merge: 'Merge…',
    mergeWhom: (name: string) => `Who or what is the same as ${name}`,
    itself: 'That is this entity itself. Choose another one.',
    mergeTitle: (from: string, into: string) => `${from} goes into ${into}`,
    mergeWhat: (from: string, into: string) =>
      `All quotes, claims and mentions of ${from} become those of ${into}. It can be undone, and parted again at any time.`,
    nameStays: 'Its name stays as',
    nameIs: {
      alias: 'another name',
      former: 'a former name',
      misspelling: 'a known misspelling',
    } satisfies Record<AliasKind, string>,
    merged: (from: string, into: string, undo: string) => `${from} is ${into} now. ${undo} parts them again.`,
    wentIn: (name: string) => `${name} went into it`,
    part: 'Part again',
    parted: (name: string) => `${name} is an entity of its own again.`,
    likelySame: (name: string, relation: string) => `${name} may be the same: ${relation}`,
    relation: {
      same: 'the names differ by case, title or order',
      'shorter form': 'one name is a shorter form of the other',
      abbreviation: 'one name is made of the other’s initials',
      'likely misspelling': 'likely a misspelling',
    } satisfies Record<Exclude<NameRelation, 'different'>, string>,
    split: 'Split…',
    splitTitle: (name: string) => `What of ${name} belongs to somebody else?`,
    splitName: 'The other one’s name',
    splitDo: (count: number) => `Give ${counted(count, 'link')} to a new entity`,
    splitDone: (name: string, undo: string) => `${name} is an entity of its own. ${undo} takes it back.`,
    splitParts: {
      alias: 'Names',
      spoken: 'Quotes spoken',
      claim: 'Claims',
      about: 'Quotes about',
      mention: 'Mentions marked by hand',
    },
    notThis: (words: string, name: string) => `“${words}” does not mean ${name} here`,
    removeMention: (words: string) => `Remove the mention “${words}”`,
    removed: (undo: string) => `The entity and its links were removed. ${undo} brings them back.`,
  },
};

function contentsOf(speech: number, aside: number): string {
  if (aside === 0) return speech === 1 ? 'It is speech.' : 'All of them are speech.';
  if (speech === 0)
    return aside === 1
      ? 'It is a title, a scare quote or the like.'
      : 'All of them are titles, scare quotes and the like.';
  const others =
    aside === 1
      ? 'one is a title, a scare quote or the like'
      : `${counted(aside, 'other')} are titles, scare quotes and the like`;
  return `${number(speech)} of them ${speech === 1 ? 'is' : 'are'} speech, ${others}.`;
}
