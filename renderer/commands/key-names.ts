import { commands, type CommandId } from '#core/contract/commands.ts';

const ARROWS = { Left: '←', Right: '→', Up: '↑', Down: '↓' } as const;

/** The key of a command as this system writes it. */
export function keyName(id: CommandId): string {
  const { key } = commands.find((command) => command.id === id)!;
  const written = key
    .replace('Mod', navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl')
    .replaceAll('+', ' ');
  return written.replace(/Arrow(\w+)/, (_all, way: keyof typeof ARROWS) => ARROWS[way]);
}
