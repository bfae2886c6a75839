import { parseFragment } from 'parse5';

/** Words that a page wrote as HTML within its metadata: marks go, and what stands for a character becomes it. */
export function plain(words: string): string {
  const bare = words.includes('<') ? words.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ') : words;
  return /&(?:#\w{2,7}|\w{2,10});/.test(bare)
    ? bare.replace(/&(?:#\w{2,7}|\w{2,10});/g, (entity) => characterOf(entity))
    : bare;
}

const known = new Map<string, string>();

function characterOf(entity: string): string {
  const before = known.get(entity);
  if (before !== undefined) return before;
  const [node] = parseFragment(entity).childNodes;
  const character = node && 'value' in node ? node.value : entity;
  // A page may write as many as it likes.
  if (known.size < 2_000) known.set(entity, character);
  return character;
}
