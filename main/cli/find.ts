import type { Brief } from '#core/contract/briefs.ts';
import type { ArticleRow, Entity } from '#core/contract/nouns.ts';
import { Failure } from '#core/contract/failures.ts';
import { Refused, usage } from './refused.ts';
import type { Session } from './session.ts';

type Noun = Failure<'not-found'>['detail']['noun'];

/** Something that can be named instead of numbered. */
interface Candidate {
  readonly id: number;
  readonly label: string;
  readonly names: readonly (string | null)[];
}

/** A number is always an id; anything else is compared with the names, exactly. Throws `ambiguous` and `not-found`. */
async function find(
  noun: Noun,
  given: string,
  candidates: () => Promise<readonly Candidate[]>,
): Promise<number> {
  if (isNumber(given)) return numbered(given);
  const wanted = given.normalize('NFC').trim();
  const fitting = (await candidates()).filter(({ names }) =>
    names.some((name) => name?.normalize('NFC').trim() === wanted),
  );
  if (fitting.length > 1) {
    const which = fitting.map(({ id, label }) => `${id} (${label})`).join(', ');
    throw new Refused('ambiguous', `“${given}” can be ${noun} ${which}. Give the number.`, {
      noun,
      given,
      ids: fitting.map(({ id }) => id),
    });
  }
  if (!fitting[0]) throw new Failure('not-found', { noun, id: given });
  return fitting[0].id;
}

/** By id, title or file name. */
export function articleId(session: Session, given: string): Promise<number> {
  return find('article', given, async () =>
    (await session.ask('articles.list', {})).map((article) => ({
      id: article.id,
      label: titleOf(article),
      names: [article.title, article.fileName],
    })),
  );
}

/** By id or name; where no name fits, by another name it is rightly called. A misspelling names nobody. */
export async function entityId(session: Session, given: string): Promise<number> {
  const named = (names: (entity: Entity) => string[]) => async () =>
    (await session.ask('entities.list', {})).map((entity) => ({
      id: entity.id,
      label: [entity.name, entity.role].filter(Boolean).join(', '),
      names: names(entity),
    }));
  try {
    return await find(
      'entity',
      given,
      named((entity) => [entity.name]),
    );
  } catch (error) {
    if (!(error instanceof Failure && error.is('not-found'))) throw error;
    return find(
      'entity',
      given,
      named(({ aliases }) => aliases.filter(({ kind }) => kind !== 'misspelling').map(({ name }) => name)),
    );
  }
}

/** Each once, however often it is given. */
export async function entityIds(session: Session, given: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const one of given) ids.push(await entityId(session, one));
  return [...new Set(ids)];
}

/** By id or title. */
export function briefId(session: Session, given: string): Promise<number> {
  return find('brief', given, async () =>
    (await session.ask('briefs.list', {})).map((brief: Brief) => ({
      id: brief.id,
      label: brief.title,
      names: [brief.title],
    })),
  );
}

/** An id of a noun that has no name. Throws `usage`. */
export function numbered(given: string): number {
  const id = isNumber(given) ? Number(given) : NaN;
  if (!Number.isSafeInteger(id)) throw usage(`“${given}” is not the number of anything.`);
  return id;
}

export function titleOf({ title, opening }: Pick<ArticleRow, 'title' | 'opening'>): string {
  return title ?? `“${opening}”`;
}

function isNumber(given: string): boolean {
  return /^[1-9]\d*$/.test(given);
}
