import type { Block, BriefDocument, Note, Run } from '#core/brief/document.ts';

/** A sheet of the page as it is shown: its blocks, and the notes at its foot. */
export interface Sheet {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** What a sheet has room for, and what things take of it, in CSS pixels of the sheet as the style draws it. */
const ROOM = 650;
const LETTERS = { text: 66, note: 78, title: 38 };
const LINE = { text: 25, note: 17 };
const RULE = 26;

/**
 * A document as sheets, each with the notes whose marks it holds. Heights are reckoned by letters, not measured: a sheet
 * that holds a little more than its room is a little longer. A heading, and a line that leads to the next, stands with what
 * follows. Endnotes stand on sheets of their own at the end.
 */
export function sheetsOf({ blocks, notes, notesAt }: BriefDocument): Sheet[] {
  const atFoot = (block: Block) =>
    notesAt === 'foot' ? marksOf(block).flatMap((number) => notes[number - 1] ?? []) : [];
  const sheets = turned(blocks, (block, first) => {
    const own = atFoot(block);
    const rule = first && own.length > 0 ? RULE : 0;
    return own.reduce((sum, note) => sum + noteHeight(note), heightOf(block) + rule);
  }).map((held) => ({ blocks: held, notes: held.flatMap(atFoot) }));
  if (notesAt === 'foot') return sheets;
  return [...sheets, ...turned(notes, noteHeight).map((held) => ({ blocks: [], notes: held }))];
}

/** Parts things over sheets; what leads to the next goes along with it. */
function turned<Thing extends Block | Note>(
  things: readonly Thing[],
  heightOf: (thing: Thing, first: boolean) => number,
): Thing[][] {
  const sheets: Thing[][] = [];
  let now: Thing[] = [];
  let used = 0;
  for (const thing of things) {
    const height = heightOf(thing, now.length === 0);
    const leading = now.slice(now.findLastIndex((one) => !leads(one)) + 1);
    if (used + height > ROOM && leading.length < now.length) {
      sheets.push(now.slice(0, now.length - leading.length));
      now = leading;
      used = leading.reduce((sum, one) => sum + heightOf(one, false), 0);
    }
    now.push(thing);
    used += height;
  }
  return now.length > 0 ? [...sheets, now] : sheets;
}

function leads(thing: Block | Note): boolean {
  if (!('kind' in thing)) return false;
  const block: Block = thing;
  return block.kind === 'heading' || (block.kind === 'paragraph' && block.leads === true);
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'title':
      return lines(block.text.length, LETTERS.title) * 32 + 4;
    case 'standing':
      return lines(block.text.length, LETTERS.note) * 22 + 8;
    case 'contents':
      // What it lists is not known here.
      return 200;
    case 'heading':
      return 24 + lines(block.text.length, LETTERS.text) * LINE.text;
    case 'paragraph':
      return textHeight(block.runs) + 8;
    case 'blockquote':
      return block.paragraphs.reduce((sum, runs) => sum + textHeight(runs) + 8, 10);
    case 'table':
      return block.rows.reduce((sum, row) => {
        const tallest = row.map((cell, at) => lines(length(cell), LETTERS.note * (block.shares[at] ?? 1)));
        return sum + Math.max(1, ...tallest) * 20 + 11;
      }, 32);
    case 'picture':
      return Math.min(block.picture.height, (444 * block.picture.height) / block.picture.width) + 30;
    case 'references':
      return block.items.reduce((sum, runs) => sum + lines(length(runs), LETTERS.note) * 21 + 6, 0);
  }
}

function noteHeight({ runs }: Note): number {
  return lines(length(runs) + 3, LETTERS.note) * LINE.note;
}

function textHeight(runs: readonly Run[]): number {
  const breaks = runs.filter(({ kind }) => kind === 'break').length;
  return (lines(length(runs), LETTERS.text) + breaks) * LINE.text;
}

function length(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + ('text' in run ? run.text.length : 1), 0);
}

function lines(letters: number, inLine: number): number {
  return Math.max(1, Math.ceil(letters / inLine));
}

/** The numbers of the notes whose marks a block holds, in its order. */
export function marksOf(block: Block): number[] {
  return runsOf(block).flatMap((runs) => runs.flatMap((run) => (run.kind === 'note' ? [run.number] : [])));
}

function runsOf(block: Block): readonly (readonly Run[])[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs];
    case 'blockquote':
      return block.paragraphs;
    case 'references':
      return block.items;
    case 'table':
      return block.rows.flat();
    case 'title':
    case 'standing':
    case 'contents':
    case 'heading':
    case 'picture':
      return [];
  }
}
