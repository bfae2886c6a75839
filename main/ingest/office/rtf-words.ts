/** Control words that stand for characters. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  softline: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
  zwbo: '\u200b',
  zwnbo: '\u2060',
};

/** Groups whose words are no words of the text. */
export const SKIPPED = new Set(
  (
    'colortbl pict nonshppict objdata xe tc tcn rxe bxe ' +
    'txe nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn shprslt ' +
    'listtable listoverridetable revtbl rsidtbl filetbl pnseclvl pntxta pntxtb sv ' +
    'sn sp mmathPict template operator keywords doccomm comment category ' +
    'manager company hlinkbase subject revtim printim buptim stylesheet datafield ' +
    'ffname ffdeftext ffhelptext ffstattext atnid atndate atntime atnparent atnicn ' +
    'bkmkstart bkmkend falt panose fontemb'
  ).split(' '),
);

/** Groups that begin with `\*` and are read all the same. */
export const STARRED = new Set(
  'fldinst shpinst annotation atnauthor atnref atrfstart atrfend ud shppict nesttableprops footnote moMath moMathPara'.split(
    ' ',
  ),
);

/** Running heads and feet. */
export const HEADS = new Set(['header', 'headerl', 'headerr', 'headerf']);
export const FEET = new Set(['footer', 'footerl', 'footerr', 'footerf']);

/** How the numbers of pages and notes are written, by the control words for it. */
export const NUMBERS: Readonly<Record<string, string>> = {
  pgndec: 'decimal',
  pgnucrm: 'upperRoman',
  pgnlcrm: 'lowerRoman',
  pgnucltr: 'upperLetter',
  pgnlcltr: 'lowerLetter',
  ftnnar: 'decimal',
  ftnnalc: 'lowerLetter',
  ftnnauc: 'upperLetter',
  ftnnrlc: 'lowerRoman',
  ftnnruc: 'upperRoman',
  ftnnchi: 'chicago',
  aftnnar: 'decimal',
  aftnnalc: 'lowerLetter',
  aftnnauc: 'upperLetter',
  aftnnrlc: 'lowerRoman',
  aftnnruc: 'upperRoman',
  aftnnchi: 'chicago',
};

/** What parts the pieces of a formula on one line: a fraction's, what stands above, what stands below. */
export const IN_MATH: Readonly<Record<string, string>> = { mden: '/', msup: '^', msub: '_' };
/** Groups that say how a formula looks. */
export const MATH_LOOKS = /^m[A-Za-z]+Pr$/;
