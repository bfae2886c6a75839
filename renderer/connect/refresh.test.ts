import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { refresh } from './refresh.ts';

test('what was on its way for the first time while something changed is asked once more', async () => {
  const client = new QueryClient();
  const asked: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ['briefs.content', { id: 1 }],
    queryFn: () => new Promise<string>((settle) => asked.push(settle)),
  });
  const leave = observer.subscribe(() => {});
  try {
    refresh(client);
    asked[0]!('as it was before the change');
    await expect.poll(() => asked.length).toBe(2);
    asked[1]!('as it is');
    await expect.poll(() => observer.getCurrentResult().data).toBe('as it is');
    expect(asked).toHaveLength(2);
  } finally {
    leave();
    client.clear();
  }
});

test('an article’s words that are on their way are asked no second time', async () => {
  const client = new QueryClient();
  let times = 0;
  const observer = new QueryObserver(client, {
    queryKey: ['articles.text', { id: 1 }],
    queryFn: () => Promise.resolve((times += 1)),
  });
  const leave = observer.subscribe(() => {});
  try {
    await refresh(client).all;
    await expect.poll(() => observer.getCurrentResult().data).toBe(1);
    await refresh(client).all;
    expect(times).toBe(1);
  } finally {
    leave();
    client.clear();
  }
});
