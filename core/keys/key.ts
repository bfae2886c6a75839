/**
 * A key as it is kept and shown: what is held, then what is pressed, `Mod+Alt+Shift+Z`. `Mod` is Command on macOS and
 * Control elsewhere. A letter stands as a capital, `+` as `Plus` and a blank as `Space`; Shift is left out where it
 * only types the character, as in `?`.
 */
export type Key = string;

/** What a keyboard event says of a key. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

export function keyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): Key {
  const mod = ctrlKey || metaKey;
  const name = nameOf(key);
  const typesIt = name.length === 1 && !isLetter(name) && !mod && !altKey;
  return [mod ? 'Mod' : '', altKey ? 'Alt' : '', shiftKey && !typesIt ? 'Shift' : '', name]
    .filter(Boolean)
    .join('+');
}

/** Whether only something to be held is pressed yet. */
export function isHeld({ key }: Pick<Pressed, 'key'>): boolean {
  return HELD.has(key);
}

const HELD = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Fn',
  'OS',
  'Dead',
  'Process',
]);

function nameOf(key: string): string {
  const capital = key.length === 1 ? key.toUpperCase() : key;
  return Object.hasOwn(NAMES, key) ? NAMES[key]! : capital.length === 1 ? capital : key;
}

function isLetter(name: string): boolean {
  return name.toLowerCase() !== name;
}

/** The parts of a key: what is held, and what is pressed. */
export function partsOf(key: Key): { readonly held: readonly string[]; readonly name: string } {
  const parts = key.split('+');
  return { held: parts.slice(0, -1), name: parts.at(-1)! };
}

/** Whether a key is one character and nothing held but Shift: it types that character wherever one types. */
export function isSingle(key: Key): boolean {
  const { held, name } = partsOf(key);
  return (name.length === 1 || name === 'Plus') && held.every((one) => one === 'Shift');
}

/** Whether a key can be meant for the window while a field is being typed in. */
export function worksInFields(key: Key): boolean {
  const { held, name } = partsOf(key);
  return held.includes('Mod') || /^F\d+$/.test(name);
}

/** Who has a key already: it moves through the window, it belongs to writing, to the browser or to the system. */
export type Keeper = 'moving' | 'writing' | 'browser' | 'system' | 'palette' | 'unknown';

/** Keys that are never a command's, wherever the program runs: a key that was chosen is the same on every computer. */
export function keeperOf(key: Key): Keeper | null {
  const { held, name } = partsOf(key);
  const mod = held.includes('Mod');
  const alt = held.includes('Alt');
  if (key === 'F2') return 'palette';
  if (name.startsWith('Arrow')) return alt && !mod ? null : 'moving';
  if (MOVING.has(name)) return 'moving';
  // Together they are AltGr, which types a character on many keyboards.
  if (mod && alt) return 'writing';
  if (KEPT[key]) return KEPT[key];
  if (/^F([1-9]|1\d|2[0-4])$/.test(name)) return alt ? 'system' : null;
  if (alt) return 'system';
  if (mod && /^[\d=_-]$|^Plus$/.test(name)) return 'browser';
  return name.length === 1 || name === 'Plus' || name === 'Delete' ? null : 'unknown';
}

const MOVING = new Set(['Escape', 'Tab', 'Enter', 'Space', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown']);

const KEPT: Readonly<Record<string, Keeper>> = {
  ...keptBy('writing', 'Mod+C', 'Mod+X', 'Mod+V', 'Mod+A'),
  // Closing and opening windows and tabs never reaches a page; to load it anew or to print is expected everywhere.
  ...keptBy('browser', 'Mod+W', 'Mod+N', 'Mod+T', 'Mod+Shift+W', 'Mod+Shift+N', 'Mod+Shift+T'),
  ...keptBy('browser', 'Mod+R', 'Mod+Shift+R', 'Mod+Shift+I', 'F5', 'F11', 'F12'),
  ...keptBy('system', 'Mod+Q', 'Mod+Shift+Q', 'Mod+H', 'Mod+M', 'Mod+,', 'F10'),
};

function keptBy(keeper: Keeper, ...keys: readonly Key[]): Record<string, Keeper> {
  return Object.fromEntries(keys.map((key) => [key, keeper]));
}
