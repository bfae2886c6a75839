import { webAddress } from '#core/brief/cite.ts';
import type { Run } from '#core/brief/document.ts';
import { plainText } from '#core/brief/plain.ts';

type TextRun = Extract<Run, { kind: 'text' }>;

/**
 * A processor takes `<i>` in a title for italics, `$` and `%` for places in its own patterns. Each travels as two
 * private characters, and the sign that begins such a pair as one more pair, so that every text comes back as it was.
 */
const SPECIAL = ['\uf8f0', '<', '$', '%', '&', '-'];
const BEGIN = '\uf8f0';
const FIRST_CODE = 0xf8f1;

export function escapeField(words: string): string {
  return words.replace(
    /[\uf8f0<$%&]/g,
    (sign) => BEGIN + String.fromCharCode(FIRST_CODE + SPECIAL.indexOf(sign)),
  );
}

/** A place in a source: the hyphen between two lines of pages stays one, where a style would write a range of pages. */
export function escapeLocator(words: string): string {
  const hyphen = BEGIN + String.fromCharCode(FIRST_CODE + SPECIAL.indexOf('-'));
  return escapeField(words).replaceAll(/(?<=:\d+)-(?=\S+?(?:,|$))/g, hyphen);
}

function unescapeField(words: string): string {
  return words.replace(
    /\uf8f0(.)/gs,
    (pair, code: string) => SPECIAL[code.charCodeAt(0) - FIRST_CODE] ?? pair,
  );
}

/** Whether a style had no words for something that it cites; the processor then says so itself, in brackets. */
export function saysNothing(html: string): boolean {
  return html.includes('[CSL STYLE ERROR') || html.replace(/<[^<>]*>|[\s.,;:()[\]]/g, '') === '';
}

/** What an element of a processor's HTML means for the words in it. */
type Looks = Pick<TextRun, 'bold' | 'italic' | 'smallCaps' | 'raised'>;

/**
 * The runs of a piece of a processor's HTML. Italics, bold, raised letters and small capitals are taken over; any other
 * element is left out and its words stay. `addresses` become links where they stand in the text.
 */
export function runsOf(html: string, addresses: readonly string[] = []): Run[] {
  const runs: TextRun[] = [];
  const open: { readonly name: string; readonly looks: Looks }[] = [{ name: '', looks: {} }];
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const tag = /^<(\/?)([a-z]+)([^<>]*)>$/.exec(piece);
    if (!tag) {
      put(runs, clean(piece), open.at(-1)!.looks);
      continue;
    }
    const [, closing, name, rest] = tag;
    if (name === 'div') put(runs, ' ', {});
    if (closing) {
      const at = open.findLastIndex((one) => one.name === name);
      if (at > 0) open.length = at;
    } else open.push({ name: name!, looks: looksOf(name!, rest!, open.at(-1)!.looks) });
  }
  return linked(
    trimmed(runs),
    addresses.filter((one) => webAddress(one) !== null),
  );
}

function looksOf(name: string, rest: string, outer: Looks): Looks {
  const { bold, italic, smallCaps, raised } = outer;
  const without = (part: Looks): Looks => ({
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(smallCaps ? { smallCaps } : {}),
    ...(raised ? { raised } : {}),
    ...part,
  });
  switch (name) {
    case 'i':
    case 'em':
      return without({ italic: true });
    case 'b':
      return without({ bold: true });
    case 'sup':
      return without({ raised: true });
    case 'span':
      if (rest.includes('small-caps')) return without({ smallCaps: true });
      return rest.includes('normal') ? turnedOff(outer, rest) : outer;
    default:
      return outer;
  }
}

/** Italics in italics are upright. */
function turnedOff(looks: Looks, rest: string): Looks {
  const { italic, bold, smallCaps, ...others } = looks;
  return {
    ...others,
    ...(italic && !rest.includes('font-style') ? { italic } : {}),
    ...(bold && !rest.includes('font-weight') ? { bold } : {}),
    ...(smallCaps && !rest.includes('font-variant') ? { smallCaps } : {}),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
};

/** Entities are decoded once, before what a text itself held comes back. */
function clean(words: string): string {
  const decoded = words.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (entity, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : null;
      if (code === null) return ENTITIES[String(name).toLowerCase()] ?? entity;
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
  return plainText(unescapeField(decoded)).replace(/\n/g, ' ');
}

/** Adds words behind the runs, to the last one where that looks the same. */
function put(runs: TextRun[], words: string, looks: Looks): void {
  if (words === '') return;
  const last = runs.at(-1);
  if (last && same(last, looks)) runs[runs.length - 1] = { ...last, text: last.text + words };
  else runs.push({ kind: 'text', text: words, ...looks });
}

function same(run: TextRun, looks: Looks): boolean {
  return (
    run.bold === looks.bold &&
    run.italic === looks.italic &&
    run.smallCaps === looks.smallCaps &&
    run.raised === looks.raised
  );
}

/** Without white space at either end. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const kept = [...runs];
  while (kept[0]) {
    const text = kept[0].text.replace(/^\s+/, '');
    if (text !== '') {
      kept[0] = { ...kept[0], text };
      break;
    }
    kept.shift();
  }
  while (kept.at(-1)) {
    const text = kept.at(-1)!.text.trimEnd();
    if (text !== '') {
      kept[kept.length - 1] = { ...kept.at(-1)!, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

function linked(runs: readonly TextRun[], addresses: readonly string[]): TextRun[] {
  const longest = [...new Set(addresses)].sort((a, b) => b.length - a.length);
  return longest.length === 0 ? [...runs] : runs.flatMap((run) => partsOf(run, longest));
}

function partsOf(run: TextRun, addresses: readonly string[]): TextRun[] {
  for (const href of addresses) {
    const at = run.text.indexOf(href);
    if (at === -1) continue;
    const before = { ...run, text: run.text.slice(0, at) };
    const after = { ...run, text: run.text.slice(at + href.length) };
    return [
      ...(before.text === '' ? [] : partsOf(before, addresses)),
      { ...run, text: href, href },
      ...(after.text === '' ? [] : partsOf(after, addresses)),
    ];
  }
  return [run];
}
