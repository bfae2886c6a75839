/** Where in an article a pane stands: the caret, and what is at its upper edge. Numbers alone, none of the words. */
export interface Position {
  /** In UTF-16 code units of the text. */
  readonly caret: number;
  /** The first character that is to be seen, and how far the pane's edge lies below its line's, in CSS pixels. */
  readonly top: number;
  readonly below: number;
}

/** By the pane and the article, and by the article alone: the place where it was seen last. */
let positions = new Map<string, Position>();

/** As many are kept; more than anybody goes back to. */
const MOST = 400;

export function keepPosition(pane: number, articleId: number, position: Position): void {
  for (const key of [`${pane}:${articleId}`, `${articleId}`]) {
    positions.delete(key);
    positions.set(key, position);
  }
  while (positions.size > MOST) positions.delete(positions.keys().next().value!);
}

/** Where to show an article; while it stands in the other pane too, where it stood in this one. */
export function positionOf(pane: number, articleId: number, inBoth: boolean): Position | null {
  const own = inBoth ? positions.get(`${pane}:${articleId}`) : undefined;
  return own ?? positions.get(`${articleId}`) ?? null;
}

/** Keeps the positions in these articles alone. */
export function forgetPositions(ids: Pick<ReadonlySet<number>, 'has'>): void {
  for (const key of positions.keys()) if (!ids.has(Number(key.split(':').at(-1)))) positions.delete(key);
}

export function allPositions(): readonly (readonly [string, Position])[] {
  return [...positions];
}

export function putPositions(all: readonly (readonly [string, Position])[]): void {
  positions = new Map(all);
}
