import { folded } from '#core/names/fold.ts';
import type { Found } from '../finding.ts';
import { sourceOf, type CheckedEntity, type CheckedMatter } from '../matter.ts';
import { foldedWords } from '../names.ts';
import { ownWordsIn } from '../own-words.ts';
import { atEntity } from '../places.ts';
import { rightAliases, slippedWord, Spellings } from '../spellings.ts';
import { clipped, wordsOf } from '../text.ts';

/** A name that is not spelt as the entity's own, in the reporter's words or in a source that quotes are taken from. */
export function misspeltName(matter: CheckedMatter): Found[] {
  const known = new Spellings(matter.entities);
  const byYou = ownWordsIn(matter).flatMap(({ text, place, uuid }) =>
    known.slipsIn(wordsOf(text)).map(({ printed, entity }): Found => ({
      place,
      reason: { kind: 'misspelt-by-you', words: [printed, entity.name] },
      about: [uuid, text, entity.uuid],
    })),
  );
  const inSources = matter.spellings.flatMap(({ entityId, articleId, start, end, exact, articles }) => {
    const entity = matter.entity(entityId);
    const article = matter.article(articleId);
    if (!entity || !article || !isMisspelt(exact, entity)) return [];
    const words = [clipped(exact), entity.name, sourceOf(article), String(articles)];
    const found: Found = {
      place: atEntity(entity, { articleId, start, end }),
      reason: { kind: 'misspelt-in-source', words },
      about: [entity.uuid],
    };
    return [found];
  });
  return [...byYou, ...inSources];
}

function isMisspelt(printed: string, { name, aliases }: CheckedEntity): boolean {
  const spelt = folded(printed);
  if (spelt === '' || spelt === folded(name)) return false;
  const alias = aliases.find((one) => folded(one.name) === spelt);
  if (alias) return alias.kind === 'misspelling';
  const words = foldedWords(printed);
  return (
    words.length > 1 &&
    [name, ...rightAliases(aliases)].some((one) => slippedWord(words, foldedWords(one)) !== null)
  );
}
