import { COMMA, QUOTE, WORD, type ClauseWord } from './clause-words.ts';
import { isOutlet, PLATFORMS } from './outlets.ts';
import type { Stretch } from './phrases.ts';
import { CONJUNCTION, DETERMINER, SUBORDINATOR } from './readings.ts';
import { isName } from './uses.ts';

/** The outlet or platform to which a sentence, given by its words, credits what is quoted in it; never the speaker. */
export function creditIn(
  text: string,
  words: readonly ClauseWord[],
  sentence: Stretch,
  quote: number,
  speaker: Stretch | null,
): Stretch | null {
  const { from, to } = clauseAround(words, sentence, quote);
  for (let k = from; k < to; k += 1) {
    if (!isName(words, k) || (speaker && speaker.from <= k && k < speaker.to)) continue;
    let end = k + 1;
    while (
      end < to &&
      end < k + 6 &&
      !words[end - 1]!.possessive &&
      (isName(words, end) || isLink(words[end]!))
    )
      end += 1;
    const start = words[k - 1]?.lower === 'the' && words[k - 1]!.capital ? k - 1 : k;
    // "told Name of NBC News" credits what follows "of".
    let of = k + 1;
    while (of < end && words[of]!.lower !== 'of') of += 1;
    if (
      of > k &&
      /^(?:told|with|to)$/.test(words[k - 1]?.lower ?? '') &&
      isOutlet(text.slice(words[of + 1]?.start ?? 0, words[end - 1]!.end))
    )
      return { from: of + 1, to: end };
    for (let stop = end; stop > k; stop -= 1) {
      if (!isCredited(words, start, stop) || !isOutlet(text.slice(words[start]!.start, words[stop - 1]!.end)))
        continue;
      return { from: start, to: stop };
    }
    k = end - 1;
  }
  return null;
}

/** The part of a sentence around a quotation that ", while" or ", but" does not part from it. */
function clauseAround(words: readonly ClauseWord[], sentence: Stretch, quote: number): Stretch {
  let { from, to } = sentence;
  for (let k = quote; k < to - 1; k += 1) {
    if ((words[k]!.kind === COMMA || words[k]!.kind === QUOTE) && partsClauses(words[k + 1]!)) to = k + 1;
  }
  for (let k = quote - 1; k > from; k -= 1) {
    if (words[k]!.kind === COMMA && partsClauses(words[k + 1]!)) from = k;
  }
  return { from, to };
}

function partsClauses(word: ClauseWord): boolean {
  return (
    word.kind === WORD &&
    (word.reading & (SUBORDINATOR | CONJUNCTION)) !== 0 &&
    /^(?:while|but|although|though|whereas)$/.test(word.lower)
  );
}

function isLink(word: ClauseWord): boolean {
  return (
    word.kind === WORD &&
    /^(?:of|the|&|and|this|magazine|today|tonight|sunday|morning|night)$/.test(word.lower)
  );
}

function isCredited(words: readonly ClauseWord[], from: number, to: number): boolean {
  let k = from - 1;
  while (
    k >= 0 &&
    words[k]!.kind === WORD &&
    ((words[k]!.reading & DETERMINER) !== 0 || words[k]!.possessive)
  )
    k -= 1;
  const before = words[k];
  // ", reports The Post"
  if (
    before?.kind === WORD &&
    /^(?:reports|reported|notes|writes)$/.test(before.lower) &&
    words[k - 1]?.kind !== WORD
  )
    return true;
  if (
    before?.kind === WORD &&
    /^(?:told|tell|tells|telling|via|per|by|with|to|on|in|from|for)$/.test(before.lower)
  ) {
    // "in the Post" credits it, "worked for the Post" does not.
    if (before.lower !== 'for' && before.lower !== 'in' && before.lower !== 'from') return true;
    if (PLATFORMS.has(words[to - 1]!.lower)) return true;
    return (
      before.lower === 'in' &&
      words[k - 1]?.kind === WORD &&
      /^(?:wrote|writing|published|interview|op-ed|column)$/.test(words[k - 1]!.lower)
    );
  }
  if (
    PLATFORMS.has(words[to - 1]!.lower) &&
    words[to]?.kind === WORD &&
    /^(?:post|video|message|account|page|story|live)$/.test(words[to]!.lower)
  )
    return true;
  const next = words[to];
  const other = words[from - 1]?.kind === QUOTE || words[from - 1]?.kind === COMMA || from === 0;
  return other && next?.kind === WORD && /^(?:reports|reported|notes|noted|writes|wrote)$/.test(next.lower);
}
