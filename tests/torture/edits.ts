import type { Method, ParamsOf } from '#core/contract/methods.ts';
import type { Chance } from './chance.ts';
import { MADE, type Effect, type Followed, type Model } from './model.ts';

/** A call of the contract, and what it does to the rows that are followed. */
export interface Edit {
  readonly method: Method;
  readonly params: unknown;
  /** The table of the row that it makes; `null` where it makes none. */
  readonly makes: Followed | null;
  /** With `MADE` for the key of what it makes. */
  readonly effect: Effect;
}

/** The words of an article; every edit has a number of its own, so that no two texts are the same. */
function textOf(chance: Chance, number: number): string {
  const said = `“It was so in hearing ${number},” said Kari Morrissey, who spoke for the office of the Calder County District Attorney.`;
  const rest = Array.from(
    { length: 1 + chance.below(chance.below(12) === 0 ? 900 : 30) },
    (_, i) =>
      `Witness ${i} of ${number} was heard on Friday under 17 U.S.C. § ${100 + i}, and the court rose.`,
  );
  return [said, ...rest].join('\n\n');
}

/** Some edit that can be made of a matter as it stands. */
export function someEdit(chance: Chance, model: Model, number: number): Edit {
  const tables = ['article', 'quote', 'entity', 'claim'] as const;
  const [articles, quotes, entities, claims] = tables.map((table) => model.keys(table)) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const kinds: (() => Edit)[] = [
    () => pasted(textOf(chance, number), number),
    () => edit('entities.create', entityOf(number), 'entity', [[`entity:${MADE}`, named(number)]]),
    () => claimed(chance, quotes, number),
    () => ({ method: 'history.undo', params: {}, makes: null, effect: { kind: 'undo' } }),
    () => ({ method: 'history.redo', params: {}, makes: null, effect: { kind: 'redo' } }),
  ];
  if (articles.length > 0)
    kinds.push(
      () => retitled(chance, articles, number),
      () => marked(chance, articles, model, number),
    );
  if (articles.length > 1) kinds.push(() => sameOutlet(articles, model, number));
  if (quotes.length > 0)
    kinds.push(
      () => noted(chance, quotes, model, number),
      () => removedQuote(chance, quotes, model),
    );
  if (entities.length > 0) kinds.push(() => renamed(chance, entities, number));
  if (claims.length > 0)
    kinds.push(
      () => removedClaim(chance, claims, model),
      () => reworded(chance, claims, number),
    );
  return chance.of(kinds)();
}

function edit<M extends Method>(
  method: M,
  params: ParamsOf<M>,
  makes: Followed | null,
  rows: (Effect & { kind: 'set' })['rows'],
): Edit {
  return { method, params, makes, effect: { kind: 'set', rows } };
}

const idOf = (key: string) => Number(key.slice(key.indexOf(':') + 1));
const value = (...columns: readonly unknown[]) => JSON.stringify(columns);
const entityOf = (number: number) =>
  ({ kind: 'person', name: `Person ${number}`, role: `witness ${number}` }) as const;
const named = (number: number) => value(`Person ${number}`, `witness ${number}`);

function pasted(text: string, number: number): Edit {
  const title = `Hearing ${number}`;
  return edit('articles.paste', { text, title }, 'article', [[`article:${MADE}`, value(title, null)]]);
}

function retitled(chance: Chance, articles: readonly string[], number: number): Edit {
  const key = chance.of(articles);
  const fields = { title: `Title ${number}`, outlet: `Gazette ${number}` };
  return edit('articles.update', { id: idOf(key), fields }, null, [
    [key, value(fields.title, fields.outlet)],
  ]);
}

function sameOutlet(articles: readonly string[], model: Model, number: number): Edit {
  const outlet = `Times ${number}`;
  const rows = articles.map((key) => [key, value(columnsOf(model, key)[0], outlet)] as const);
  return edit('articles.updateMany', { ids: articles.map(idOf), fields: { outlet } }, null, rows);
}

/** Any words from the first line, which is the same in every article but for its number. */
function marked(chance: Chance, articles: readonly string[], model: Model, number: number): Edit {
  const taken = model.keys('quote').length;
  const start = 1 + (taken % 10);
  const end = 13 + (Math.floor(taken / 10) % 5);
  const exact = '“It was so in hearing'.slice(start, end);
  const params = { articleId: idOf(chance.of(articles)), start, end, fields: { note: `Note ${number}` } };
  return edit('quotes.mark', params, 'quote', [[`quote:${MADE}`, value(exact, `Note ${number}`)]]);
}

function noted(chance: Chance, quotes: readonly string[], model: Model, number: number): Edit {
  const key = chance.of(quotes);
  const note = `Other note ${number}`;
  const rows = [[key, value(columnsOf(model, key)[0], note)]] as const;
  return edit('quotes.update', { id: idOf(key), fields: { note } }, null, rows);
}

function removedQuote(chance: Chance, quotes: readonly string[], model: Model): Edit {
  const key = chance.of(quotes);
  const links = model.keys('link').filter((link) => link.endsWith(`/${idOf(key)}`));
  return edit(
    'quotes.remove',
    { id: idOf(key) },
    null,
    [key, ...links].map((gone) => [gone, null]),
  );
}

function renamed(chance: Chance, entities: readonly string[], number: number): Edit {
  const key = chance.of(entities);
  const { name, role } = entityOf(number);
  return edit('entities.update', { id: idOf(key), fields: { name, role } }, null, [[key, named(number)]]);
}

function claimed(chance: Chance, quotes: readonly string[], number: number): Edit {
  const text = `Claim ${number} was made.`;
  const joined = quotes.filter(() => chance.below(3) === 0).slice(0, 5);
  const params = {
    text,
    kind: 'fact',
    quotes: joined.map((key) => ({ quoteId: idOf(key), stance: 'supports' as const })),
  } as const;
  const links = joined.map((key) => [`link:${MADE}/${idOf(key)}`, value('supports')] as const);
  return edit('claims.create', params, 'claim', [[`claim:${MADE}`, value(text, 'open')], ...links]);
}

function reworded(chance: Chance, claims: readonly string[], number: number): Edit {
  const key = chance.of(claims);
  const fields = { text: `Claim ${number} was put otherwise.`, status: 'disputed' } as const;
  return edit('claims.update', { id: idOf(key), fields }, null, [[key, value(fields.text, fields.status)]]);
}

function removedClaim(chance: Chance, claims: readonly string[], model: Model): Edit {
  const key = chance.of(claims);
  const links = model.keys('link').filter((link) => link.startsWith(`link:${idOf(key)}/`));
  return edit(
    'claims.remove',
    { id: idOf(key) },
    null,
    [key, ...links].map((gone) => [gone, null]),
  );
}

function columnsOf(model: Model, key: string): readonly unknown[] {
  return JSON.parse(model.rows.get(key)!) as unknown[];
}
