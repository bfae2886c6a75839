/** What is shown at one time of a recording. */
export interface Cue {
  /** From the start of the recording, in milliseconds. */
  readonly start: number;
  readonly end: number;
  /** As its file has it, with its marks. */
  readonly lines: readonly string[];
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-{1,2}>\s*${TIME}(?:\s.*)?$`);
/** Blocks of a WebVTT file that hold no words that are spoken. */
const NO_CUE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** The cues of a SubRip or WebVTT text in the order of the file; what is between them, and has no time, is left out. */
export function cuesOf(text: string): { readonly cues: readonly Cue[]; readonly lost: number } {
  const cues: Cue[] = [];
  let lost = 0;
  let open: { start: number; end: number; lines: string[] } | null = null;
  let skipped = false;
  let stray: string[] = [];
  const drop = () => {
    // A cue's number, or its name, stands alone before its times.
    if (stray.length > 1) lost += 1;
    stray = [];
  };
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const times = line.includes('>') ? timesOf(line) : null;
    if (times) {
      // Without a blank line before it, the number of this cue ended the words of the one before.
      if (open && /^\d+$/.test(open.lines.at(-1)?.trim() ?? '')) open.lines.pop();
      if (open) cues.push(open);
      open = { ...times, lines: [] };
      skipped = false;
      stray = [];
    } else if (line.trim() === '') {
      // SubRip files have blank lines inside a cue where a line of it is empty: words go on unless a number or times follow.
      if (open && open.lines.length > 0 && !goesOn(lines, at)) {
        cues.push(open);
        open = null;
      }
      if (!open) drop();
      skipped = false;
    } else if (open) open.lines.push(line.trim());
    else if (at === 0 && /^WEBVTT(?:\s|$)/.test(line)) skipped = true;
    else if (NO_CUE.test(line) && stray.length === 0) skipped = true;
    else if (!skipped) stray.push(line);
  }
  if (open) cues.push(open);
  drop();
  return { cues, lost };
}

function timesOf(line: string): { start: number; end: number } | null {
  const found = TIMES.exec(line.slice(0, 400));
  if (!found) return null;
  const at = (from: number) =>
    (Number(found[from] ?? 0) * 3600 + Number(found[from + 1]) * 60 + Number(found[from + 2])) * 1000 +
    Number((found[from + 3] ?? '').padEnd(3, '0'));
  return { start: at(1), end: at(5) };
}

/** Whether words that belong to no other cue follow a blank line. */
function goesOn(lines: readonly string[], at: number): boolean {
  const next = lines[at + 1]?.trim() ?? '';
  if (next === '' || /^\d+$/.test(next) || NO_CUE.test(next) || timesOf(next)) return false;
  const after = lines[at + 2] ?? '';
  return !timesOf(after);
}
