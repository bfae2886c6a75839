export interface PrintedNumber {
  /** As printed, without what stands around it. */
  readonly label: string;
  readonly value: number;
  readonly roman: boolean;
  /** Whether its form says that it is a page's number. */
  readonly sure: boolean;
}

const PLAIN = /^(?:[-–—|[(]\s*)?(\d{1,5}|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})(?:\s*[-–—|\])])?$/;
const NAMED = /^(?:page|pg\.?|p\.)\s*[-–—]?\s*(\d{1,5}|[ivxlcdm]{1,9})(?:\s*(?:of|\/)\s*\d{1,5})?$/i;
const OF_ALL = /^(\d{1,5})\s*(?:of|\/|\|)\s*(?:page\s*)?\d{1,5}$/i;

/** What a line says that is nothing but a page's number: '- 4 -', 'Page 4 of 20', 'iv'. */
export function printedNumber(text: string): PrintedNumber | null {
  const trimmed = text.trim();
  if (trimmed.length > 30) return null;
  const label = (PLAIN.exec(trimmed) ?? NAMED.exec(trimmed) ?? OF_ALL.exec(trimmed))?.[1];
  if (label === undefined) return null;
  const roman = !/^\d/.test(label);
  const value = roman ? fromRoman(label.toLowerCase()) : Number(label);
  if (value === null || value < 1) return null;
  return { label, value, roman, sure: trimmed !== label };
}

const WORTH: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const STEPS = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** `null` for letters that are no number. */
function fromRoman(letters: string): number | null {
  let value = 0;
  [...letters].forEach((letter, at) => {
    const worth = WORTH[letter] ?? 0;
    value += worth < (WORTH[letters[at + 1] ?? ''] ?? 0) ? -worth : worth;
  });
  return romanOf(value) === letters ? value : null;
}

export function romanOf(value: number): string {
  let left = value;
  let letters = '';
  for (const [worth, sign] of STEPS) {
    while (left >= worth) {
      letters += sign;
      left -= worth;
    }
  }
  return letters;
}
