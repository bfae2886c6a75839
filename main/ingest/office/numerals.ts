const ONES =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'Twenty', 'Thirty', 'Forty', 'Fifty', 'Sixty', 'Seventy', 'Eighty', 'Ninety'];
const ORDINALS = new Map([
  ['One', 'First'],
  ['Two', 'Second'],
  ['Three', 'Third'],
  ['Five', 'Fifth'],
  ['Eight', 'Eighth'],
  ['Nine', 'Ninth'],
  ['Twelve', 'Twelfth'],
]);
const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;
const CHICAGO = ['*', '†', '‡', '§'];

/** How Word and OpenDocument name the ways of writing a number; an unknown one is written in digits. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
    case '':
      return '';
    case 'upperRoman':
    case 'I':
      return roman(number);
    case 'lowerRoman':
    case 'i':
      return roman(number).toLowerCase();
    case 'upperLetter':
    case 'A':
      return letters(number);
    case 'lowerLetter':
    case 'a':
      return letters(number).toLowerCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    case 'cardinalText':
      return cardinal(number);
    case 'ordinalText':
      return ordinal(number);
    case 'chicago':
      return number < 1
        ? String(number)
        : CHICAGO[(number - 1) % 4]!.repeat(Math.min(20, Math.ceil(number / 4)));
    case 'numberInDash':
      return `- ${number} -`;
    default:
      return String(number);
  }
}

function roman(number: number): string {
  if (number < 1 || number > 4999) return String(number);
  let left = number;
  let written = '';
  for (const [value, letter] of ROMAN) {
    while (left >= value) {
      written += letter;
      left -= value;
    }
  }
  return written;
}

/** A to Z, then AA, BB and so on, as word processors count. */
function letters(number: number): string {
  if (number < 1) return String(number);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return letter.repeat(Math.min(30, Math.ceil(number / 26)));
}

function ordinalEnding(number: number): string {
  const last = number % 100;
  if (last >= 11 && last <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function cardinal(number: number): string {
  if (number < 0 || number > 99) return String(number);
  if (number < 20) return ONES[number]!;
  const tens = TENS[Math.trunc(number / 10)]!;
  return number % 10 === 0 ? tens : `${tens}-${ONES[number % 10]!.toLowerCase()}`;
}

function ordinal(number: number): string {
  if (number < 1 || number > 99) return `${number}${ordinalEnding(number)}`;
  const words = cardinal(number);
  const last = ONES[number < 20 ? number : number % 10]!;
  if (number >= 20 && number % 10 === 0) return `${words.slice(0, -1)}ieth`;
  const ending = ORDINALS.get(last) ?? `${last}th`;
  return number < 20 ? ending : `${words.slice(0, words.indexOf('-') + 1)}${ending.toLowerCase()}`;
}

const RAISED = new Map(
  Array.from('0123456789ivxlcdmabefghjknoprstuwyz+-=()', (plain, at) => [
    plain,
    Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣˡᶜᵈᵐᵃᵇᵉᶠᵍʰʲᵏⁿᵒᵖʳˢᵗᵘʷʸᶻ⁺⁻⁼⁽⁾')[at]!,
  ]),
);

/** The mark of a note as it stands raised in the text; a sign without a raised form stays as it is. */
export function raised(mark: string): string {
  return Array.from(mark, (plain) => RAISED.get(plain) ?? plain).join('');
}

/** Raised digits, which would otherwise run into the word or the number before them; other words stay. */
export function raisedDigits(words: string): string {
  return /^\s*\d+(?:\s*[,–-]\s*\d+)*\s*$/.test(words)
    ? words.replace(/\d/g, (digit) => raised(digit))
    : words;
}
