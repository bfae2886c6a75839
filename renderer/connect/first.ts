import type { Method, ParamsOf, ResultOf } from '#core/contract/methods.ts';
import type { Connection } from './connect.ts';

/** What lay open when the window was left: of which matter file, and which articles. */
export interface LeftOpen {
  readonly fileName: string;
  readonly articleIds: readonly number[];
}

/** A question that was answered before the window was there to ask it. */
export interface Answered {
  readonly key: readonly [Method, unknown];
  readonly value: unknown;
}

/** So long the first picture waits for these answers, in milliseconds; what comes later is asked again. */
const A_MOMENT = 200;

/**
 * Asks what the first picture needs, all at once, while the program is still being read: also for the articles that lay
 * open, whose answers are let go where another matter is open by now.
 */
export async function askFirst({ client }: Connection, left: LeftOpen | null): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const ask = async <M extends Method>(method: M, params: ParamsOf<M>): Promise<ResultOf<M> | null> => {
    // Whoever shows it asks again, and says what is wrong.
    const value = await client.call(method, params).catch(() => null);
    if (value !== null) answers.push({ key: [method, params], value });
    return value;
  };
  const matters = ask('matters.list', {});
  const all = [
    matters,
    ask('settings.get', {}),
    ...(left?.articleIds ?? []).flatMap((id) => [ask('articles.get', { id }), ask('articles.text', { id })]),
  ];
  await Promise.race([Promise.all(all), new Promise((settle) => setTimeout(settle, A_MOMENT))]);
  const known = answers.find(({ key }) => key[0] === 'matters.list') !== undefined;
  const open = known ? (await matters)?.open?.fileName : undefined;
  return open === left?.fileName
    ? [...answers]
    : answers.filter(({ key: [method] }) => !method.startsWith('articles.'));
}
