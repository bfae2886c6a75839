import type { TieKind } from '#core/claims/independence.ts';
import { number } from '../formats.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { counted, nouns } from './nouns.ts';

export const claims = {
  make: '+ New claim',
  date: {
    aboutA: (time: string) => `about ${time}`,
    /** What somebody types in a date, in small letters: never shown. */
    read: {
      about: ['about', 'around', 'circa', 'approximately', 'roughly', 'c.', 'ca.'],
      to: ['to', 'until', 'till', 'through', 'and'],
      from: ['from', 'between'],
      fillers: ['of', 'the', 'in', 'on'],
    },
    understood: (date: string) => `Understood as ${date}`,
    notYet: 'No date yet',
    noDate: 'No date will be kept',
    notUnderstood:
      'No date was understood, so the one before stays. Write 12 Nov 2025, Nov 2025, about 2019, or 2019-03 to 2019-05.',
    hint: 'Nov 2025, about 2019',
  },
  force: { label: 'In law', none: 'none' },
  basis: { label: 'How known', none: 'not said' },
  tags: {
    label: 'Tags',
    hint: 'One or more',
    give: 'Give a tag',
    take: 'Take a tag',
    none: 'none',
    remove: (tag: string) => `Remove the tag ${tag}`,
  },
  archive: {
    archive: 'Archive',
    restore: 'Restore',
    isAway: 'In the archive: out of lists, search, Compare and checks.',
    archived: (count: number, undo: string) =>
      count === 1
        ? `The claim is in the archive. ${undo} brings it back.`
        : `${nouns.claim(count)} are in the archive. ${undo} brings them back.`,
    restored: (count: number, undo: string) =>
      count === 1
        ? `The claim is in use again. ${undo} puts it back.`
        : `${nouns.claim(count)} are in use again. ${undo} puts them back.`,
    list: 'Archive',
    title: (count: number) => (count === 0 ? 'Archived claims' : `Archived claims · ${number(count)}`),
    none: (key: string) => `Nothing is in the archive. ${key} puts the claim there that is chosen.`,
  },
  merge: {
    open: 'Join with another…',
    with: (text: string) => `Make one claim of “${text}” and`,
    find: 'Find the other claim',
    none: 'There is no other claim.',
    title: (count: number) => `Make one of ${nouns.claim(count)}`,
    stays: 'Which words stay?',
    what: 'All quotes, entities, tags, answers and places in briefs come together. What only one of them says of date, force in law or how it is known is kept, and so are all notes.',
    do: (count: number) => `Make one of ${nouns.claim(count)}`,
    done: (count: number, undo: string) => `${nouns.claim(count)} are one now. ${undo} parts them again.`,
  },
  split: {
    open: 'Split…',
    one: 'Choose one claim alone to split it.',
    title: 'Split the claim',
    which: 'Which quotes go to the new claim?',
    text: 'New claim',
    noQuotes: 'The claim has no quotes that could go to another.',
    what: 'It has the same kind, date, tags and entities. Answers, note and places in briefs stay with the old one.',
    do: (quotes: number) => (quotes === 0 ? 'Split the claim' : `Split, with ${nouns.quote(quotes)}`),
    done: (quotes: number, undo: string) =>
      `${nouns.quote(quotes)} went to a claim of ${quotes === 1 ? 'its' : 'their'} own. ${undo} joins them again.`,
  },
  move: {
    one: 'Choose one claim alone to move it.',
    sorted: 'The list is sorted, grouped or filtered. Show all of it in your order to move claims.',
    first: 'The claim is the first already.',
    last: 'The claim is the last already.',
  },
  status: {
    proposed: 'Proposed status',
    speaksFor: (status: string) => `The evidence speaks for “${status}”.`,
    independent: (outlets: readonly string[]) =>
      `${counted(outlets.length, 'outlet', 'outlets')} that do not hang together support it: ${outlets.join(', ')}.`,
    contradicted: (quote: string, outlet: string | null) =>
      outlet === null ? `“${clip(quote)}” contradicts it.` : `“${clip(quote)}” in ${outlet} contradicts it.`,
    denied: 'A denial meets it:',
    take: (status: string) => `Set to ${status}`,
    taken: (undo: string) => `The status was set. ${undo} takes it back.`,
    declined: (undo: string) =>
      `It is not proposed again until the evidence changes. ${undo} takes that back.`,
  },
  sources: {
    title: 'Independence of the sources',
    count: (sources: number, articles: number) =>
      sources === articles
        ? `${counted(articles, 'article supports', 'articles support')} it; nothing was found that ties them together.`
        : `${counted(articles, 'article supports', 'articles support')} it, and ${sources === 1 ? 'all of them count as one source' : `they count as ${counted(sources, 'source')}`}:`,
    ties: {
      outlet: (one) => `${one} has two articles.`,
      via: (one, other) => `${one} credits ${other}:`,
      wire: (one, other, from) => `${one} and ${other} carry the copy of ${from}.`,
      copy: (one, other) => `${one} and ${other} carry the same copy:`,
      cites: (one, other) => `${one} has it from ${other}:`,
      origin: (one, other, from) => `${one} and ${other} both have it from ${from}:`,
    } satisfies Record<TieKind, (one: string, other: string, from: string) => string>,
    show: (words: string) => `Show in the article: ${words}`,
  },
  finder: {
    make: 'Make a claim',
    makeOrJoin: 'Make or join a claim',
    placeholder: 'State the claim in your own words, or find one to join',
    alike: 'Claims that are like it',
    join: 'Join',
    makeNew: 'Make a new claim',
    nearly: 'Nearly the same',
    none: 'No claims yet. One sentence in your own words makes the first.',
    bears: <Piece>(stance: Piece): Phrase<Piece> => phrase`The quote ${stance} it`,
    stance: 'Stance',
    newIs: <Piece>(kind: Piece): Phrase<Piece> => phrase`A new claim is ${kind}`,
    newKind: 'Kind of a new claim',
  },
};

function clip(words: string): string {
  return words.length <= 120 ? words : `${words.slice(0, 119).toWellFormed().trimEnd()}…`;
}
