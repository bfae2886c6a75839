import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { createClient, type Request } from '#core/contract/transport.ts';
import { awaitFirstPicture, useDrawnFirst } from './first-picture.ts';
import { ConnectionProvider, useEntities, useSettings } from './matter.tsx';
import { takeOver } from './queries.ts';

test('what was not answered beforehand is asked when the first picture is drawn, and what was is drawn at once', async () => {
  const asked: string[] = [];
  let pictures = 0;
  const client = createClient(
    {
      call: ({ method }: Request) => {
        asked.push(`${method} after ${pictures}`);
        return new Promise(() => {});
      },
      cancel: () => {},
      listen: () => () => {},
    },
    () => 'one',
  );
  const none = () => Promise.reject(new Error('no file'));
  const drawn: string[] = [];
  takeOver([{ key: ['settings.get', {}], value: { theme: 'dark' } }]);
  awaitFirstPicture();
  requestAnimationFrame(() => (pictures += 1));

  function Window() {
    useDrawnFirst();
    const settings = useSettings();
    const entities = useEntities();
    drawn.push(`${settings?.theme} ${entities === undefined ? 'without' : 'with'} entities`);
    return null;
  }
  await render(
    <ConnectionProvider connection={{ client, hand: none, original: none }}>
      <Window />
    </ConnectionProvider>,
  );
  await expect.poll(() => asked).toEqual(['entities.list after 1']);
  expect(drawn[0]).toBe('dark without entities');
});
