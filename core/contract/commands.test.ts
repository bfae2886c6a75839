import { expect, test } from 'vitest';
import { commands } from './commands.ts';

test('every command has an id and a key of its own', () => {
  for (const field of ['id', 'key'] as const) {
    expect(new Set(commands.map((command) => command[field])).size).toBe(commands.length);
  }
});

test('no key is one that browsers keep for themselves', () => {
  const kept = ['Mod+N', 'Mod+T', 'Mod+W', 'Mod+Shift+N', 'Mod+Q'];
  expect(commands.filter((command) => kept.includes(command.key))).toEqual([]);
});
