import { expect, test } from 'vitest';
import { Failure } from '#core/contract/failures.ts';
import { createClient, refused, type Request } from '#core/contract/transport.ts';
import { askFirst } from './first.ts';

const LEFT = { fileName: 'Quarry.matter', articleIds: [7] };
const open = (fileName: string | null) => ({ open: fileName === null ? null : { fileName }, matters: [] });

/** What is taken over when the host answers so; what it has no answer for it never answers. */
async function takenOver(answers: Readonly<Record<string, unknown>>): Promise<string[]> {
  const client = createClient(
    {
      call: ({ method }: Request) =>
        method in answers ? Promise.resolve(answers[method]) : new Promise(() => {}),
      cancel: () => {},
      listen: () => () => {},
    },
    () => 'one',
  );
  const none = () => Promise.reject(new Error('no file'));
  const taken = await askFirst({ client, hand: none, original: none }, LEFT);
  return taken.map(({ key: [method] }) => method).sort();
}

const ok = (value: unknown) => ({ ok: true, value });
const ALL = { 'settings.get': ok({}), 'articles.get': ok({}), 'articles.text': ok({}) };

test('the articles that lay open are taken over with the settings', async () => {
  expect(await takenOver({ ...ALL, 'matters.list': ok(open('Quarry.matter')) })).toEqual([
    'articles.get',
    'articles.text',
    'matters.list',
    'settings.get',
  ]);
});

test.each([
  ['another matter is open by now', { 'matters.list': ok(open('Harbour.matter')) }, ['matters.list']],
  ['none is open', { 'matters.list': ok(open(null)) }, ['matters.list']],
  ['it is not known which is open', { 'matters.list': refused(new Failure('closed', {})) }, []],
  ['nobody says which is open', {}, []],
])('no article is taken over where %s', async (_, answers, taken) => {
  expect(await takenOver({ ...ALL, ...answers })).toEqual([...taken, 'settings.get']);
});

test('what is not answered is left to whoever shows it', async () => {
  const failed = refused(new Failure('no-matter', {}));
  expect(
    await takenOver({
      'settings.get': failed,
      'matters.list': ok(open('Quarry.matter')),
      'articles.get': failed,
    }),
  ).toEqual(['matters.list']);
});
