import type { PageLine } from './page.ts';

const MAKER =
  '(?:AI|A\\.I\\.|artificial intelligence|ChatGPT|GPT-?\\d?\\w{0,3}|(?:large )?language models?|LLMs?|an? algorithm|a bot|a robot|automated)\\b';
const MADE = '(?:written|generated|created|produced|drafted|summari[sz]ed|composed|authored)';
const NOTICES = [
  new RegExp(
    `^AI[- ]?(?:generated |written |assisted )?summary(?: (?:was )?(?:${MADE} )?(?:by|with|using)\\b|[.:]?$)`,
    'i',
  ),
  new RegExp(
    `^(?:this|the) (?:article|story|summary|text|post|report|piece|content|page)(?: \\w+)? (?:was|is|has been)(?: (?:in part|partly|partially|entirely|fully|automatically))? ${MADE}\\b.{0,60}?\\b${MAKER}`,
    'i',
  ),
  new RegExp(
    `^(?:this|the) (?:article|story|summary|text|post|report|piece|content|page) (?:was|is|has been) (?:automatically|machine)[- ]${MADE}\\b`,
    'i',
  ),
  new RegExp(
    `^(?:${MADE}|reported) (?:entirely |partly |in part )?(?:by|with|using)(?: the (?:help|aid|assistance) of)?(?: an?| generative)? ?${MAKER}`,
    'i',
  ),
  /^AI[- ](?:generated|written|assisted|produced)(?: (?:article|summary|content|story|text))?[.:]?$/i,
];
const LABEL = /^[[(*]{0,2}(?:(?:editor[’']s )?note|disclaimer|disclosure|notice):?\s{0,3}|^[[(*]{1,2}/i;

/** A line's notice that a machine wrote the text, as offsets within `line.words`; `null` where it says no such thing. */
export function readMachineNotice(line: PageLine): { start: number; end: number } | null {
  if (line.words.length > 240) return null;
  const start = LABEL.exec(line.words)?.[0].length ?? 0;
  const said = line.words.slice(start);
  for (const notice of NOTICES) {
    const found = notice.exec(said);
    if (found && !/\b(?:not|without|no|never)\b/i.test(found[0]))
      return { start, end: start + found[0].length };
  }
  return null;
}
