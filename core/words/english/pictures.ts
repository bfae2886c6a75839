import { number } from '../formats.ts';
import { counted, nouns } from './nouns.ts';

export const pictures = {
  what: 'Which picture',
  kinds: { timeline: 'timeline', network: 'network' },
  save: {
    svg: 'Save as SVG',
    png: 'Save as PNG',
    saved: (fileName: string) => `${fileName} was made, to be saved.`,
    notDrawn: 'The picture could not be drawn as PNG. Nothing was changed; save it as SVG.',
  },
  brief: {
    add: 'Add to the brief',
    which: 'To which brief',
    none: (briefs: string) => `There is no brief yet. Make one first: press ${briefs}.`,
  },
  zoom: {
    tools: 'Move in the picture',
    nearer: 'Nearer',
    nearerKey: 'Nearer (+)',
    farther: 'Farther',
    fartherKey: 'Farther (−)',
    all: 'Show all',
    allKey: 'Show all (0)',
    earlier: 'Earlier',
    earlierKey: 'Earlier (Shift and ←)',
    later: 'Later',
    laterKey: 'Later (Shift and →)',
  },
  timeline: {
    name: 'Timeline of the matter',
    keys: 'Arrows go from mark to mark, Enter opens one. + and − go nearer and farther, 0 shows all, Shift and arrows move on.',
    lanes: { claims: 'What happened', articles: 'What was said when' },
    hints: {
      claims: 'claims, by the date they speak of',
      articles: 'articles, by the day they were published',
    },
    claim: (text: string, date: string, status: string) => `Claim: ${text} ${date}, ${status}`,
    printed: (outlet: string, title: string) => `${outlet}: ${title}`,
    article: (title: string, source: string) => `Article: ${title}, ${source}`,
    group: (marks: number, lane: 'claims' | 'articles', days: string) =>
      `${lane === 'claims' ? nouns.claim(marks) : nouns.article(marks)} together, ${days}: Enter shows them apart`,
    more: (marks: number) => `+${number(marks)}`,
    outside: (before: number, after: number) =>
      [before > 0 ? `${number(before)} earlier` : '', after > 0 ? `${number(after)} later` : '']
        .filter((part) => part !== '')
        .join(' · '),
    together: (days: string) => `Together: ${days}`,
    close: 'Close',
    list: 'The claims in the order of their dates',
  },
  network: {
    title: 'Who spoke about whom',
    name: 'Network of the entities',
    keys: 'Arrows go from name to name, Enter opens one, Alt and arrows move it. + and − go nearer and farther, 0 shows all, Shift and arrows move the picture.',
    node: (name: string, kind: string, links: number) =>
      `${name}, ${kind}, joined with ${counted(links, 'other')}`,
    link: (a: string, b: string, what: string) => `${a} and ${b}: ${what}`,
    spoke: (a: string, b: string, quotes: number) => `${a} about ${b}: ${nouns.quote(quotes)}`,
    claims: (count: number) => `in ${nouns.claim(count)} together`,
    kinds: 'Kinds that are shown',
    least: 'Links of at least',
    leastUnit: 'quotes and claims',
    count: (names: number, links: number) => `${counted(names, 'name')} · ${counted(links, 'link')}`,
    alone: (names: number) =>
      `${counted(names, 'entity is', 'entities are')} joined with no other and not drawn.`,
    noneFits: 'No link fits. Show more kinds, or weaker links.',
    making: 'The network is being laid out…',
    putBack: 'Undo the moves',
    list: 'The same as a list',
    legend: {
      person: 'person',
      body: 'organization, court, agency',
      other: 'case, place, work, law',
      spoke: 'spoke about',
      claim: 'in the same claim',
    },
    close: 'Close',
    quotes: 'Quotes',
    claimsHead: 'Claims',
    moreQuotes: (more: number) =>
      `${counted(more, 'more quote')} of theirs: “who said what” in Compare lists them all.`,
  },
};
