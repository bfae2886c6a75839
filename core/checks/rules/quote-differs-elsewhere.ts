import { givenToOthers } from '#core/quotations/attribution/speakers.ts';
import type { Found } from '../finding.ts';
import { sourceOf, type CheckedMatter, type CheckedQuote, type Echo } from '../matter.ts';
import { atQuote } from '../places.ts';
import { clipped } from '../text.ts';

/** A quote whose words stand altered in another article, or are given to another speaker there. */
export function quoteDiffersElsewhere(matter: CheckedMatter): Found[] {
  const echoes = Map.groupBy(matter.echoes.toSorted(byPlace), ({ quoteId }) => quoteId);
  return [...echoes].flatMap(([quoteId, all]): Found[] => {
    const quote = matter.quote(quoteId);
    if (!quote) return [];
    const found: Found[] = [];
    const altered = all.find(({ difference }) => difference !== null);
    if (altered) found.push(...alteredIn(matter, quote, altered));
    const other = all.find((echo) => speakersDiffer(matter, quote, echo));
    if (other) found.push(...givenIn(matter, quote, other));
    return found;
  });
}

/** Two rows of one place are told apart by all that they hold. */
function byPlace(a: Echo, b: Echo): number {
  return (
    a.articleId - b.articleId ||
    a.start - b.start ||
    a.end - b.end ||
    (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  );
}

function alteredIn(matter: CheckedMatter, quote: CheckedQuote, echo: Echo): Found[] {
  const article = matter.article(echo.articleId);
  if (!article || !echo.difference) return [];
  const { ours, here, there } = echo.difference;
  return [
    {
      place: atQuote(quote, ours.end > ours.start ? ours : quote),
      reason: { kind: 'altered', words: [clipped(here), clipped(there), sourceOf(article)] },
      about: [quote.uuid, quote.exact],
    },
  ];
}

function givenIn(matter: CheckedMatter, quote: CheckedQuote, echo: Echo): Found[] {
  const article = matter.article(echo.articleId);
  const ours = matter.entity(quote.speakerId)?.name;
  const theirs = matter.entity(echo.speakerId)?.name ?? echo.speaker;
  if (!article || ours === undefined || !theirs) return [];
  return [
    {
      place: atQuote(quote),
      reason: { kind: 'other-speaker', words: [ours, clipped(theirs), sourceOf(article)] },
      about: [quote.uuid, quote.exact],
    },
  ];
}

/** By the reporter's own choice, or by the full names that both have; by all names of the entity, where it has several. */
function speakersDiffer(matter: CheckedMatter, quote: CheckedQuote, echo: Echo): boolean {
  const own = matter.entity(quote.speakerId);
  if (!own) return false;
  if (echo.speakerId !== null) return echo.speakerId !== own.id;
  const there = { entityId: null, speaker: echo.speaker };
  return [own.name, ...own.aliases.map(({ name }) => name)].every((name) =>
    givenToOthers({ entityId: null, speaker: name }, there),
  );
}
