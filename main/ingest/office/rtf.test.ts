import { expect, test } from 'vitest';
import { rtfReader } from './rtf-reader.ts';
import { metOf, pagesOf, sourceFrom } from './testing.ts';

const bytes = (source: string) => Uint8Array.from(source, (char) => char.charCodeAt(0));
const rtf = (body: string) =>
  bytes(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fnil\\fcharset2 Symbol;}{\\f2\\fswiss\\fcharset204{\\*\\falt Arial}Arial Cyr;}{\\f3\\fnil\\fcharset128 MS Mincho;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\s1 Heading;}}${body}}`,
  );

const CASES: readonly (readonly [what: string, body: string, text: string])[] = [
  [
    'paragraphs, lines and tabs, and line ends of the source as nothing',
    '\\pard One\r\n two.\\par\\par\nThree\\line four\\tab five\\par',
    'One two.\n\nThree\nfour\tfive',
  ],
  [
    'signs by their names',
    '\\ldblquote It\\rquote s\\rdblquote \\emdash a\\endash b\\~c\\_d\\-e \\bullet  \\{\\}\\\\',
    '“It’s”—a–b\u00a0c\u2011de • {}\\',
  ],
  ['bytes of the file’s own encoding', "caf\\'e9 \\'93so\\'94", 'café “so”'],
  [
    'bytes in the encodings of their fonts',
    "{\\f2 \\'d1\\'f3\\'e4} {\\f3 \\'93\\'fa\\'96{}} \\f0 ok",
    'Суд 日\ufffd ok',
  ],
  ['two bytes that are one letter', "{\\f3 \\'93\\'fa\\'96\\'7b}", '日本'],
  [
    'letters by number, without those that stand in for them',
    "\\uc1 \\u8220?a\\u8221\\'94 \\uc2\\u-10179 xx\\u-8704\\'3f\\'3f \\uc0\\u233 e",
    '“a” 😀 ée',
  ],
  [
    'symbols by their fonts',
    '{\\f1 \\\'b7}\\f0  {\\f1\\u-3913 ?} {\\field{\\*\\fldinst SYMBOL 183 \\\\f "Symbol"}{\\fldrslt }}x',
    '• • •x',
  ],
  [
    'results of fields and not their codes',
    'See {\\field{\\*\\fldinst {HYPERLINK "http://x.example"}}{\\fldrslt {the page}}}.',
    'See the page.',
  ],
  [
    'the numbers that lists have',
    "{\\listtext\\pard\\plain 1.\\tab}One\\par{\\*\\pn\\pnlvlbody{\\pntxta .}}{\\pntext\\f1\\'b7\\tab}Dot\\par",
    '1. One\n\n• Dot',
  ],
  [
    'rows of short cells as lines, others as paragraphs',
    '\\trowd\\cellx1\\pard\\intbl A\\cell \\cell C\\cell\\row\\trowd\\pard\\intbl 1\\cell 2\\cell 3\\cell\\row\\pard After\\par\\trowd\\pard\\intbl x\\par y\\cell z\\cell\\row',
    'A\t\tC\n1\t2\t3\n\nAfter\n\nx\n\ny\n\nz',
  ],
  [
    'notes behind the text under their marks',
    'One{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} Below.} two{\\super\\chftn}{\\*\\footnote\\ftnalt\\pard\\plain\\chftn  At the end.} three{\\super *}{\\footnote * By hand.} 10{\\super 2}.',
    'One¹ twoⁱ three* 10².\n\n¹ Below.\n\n* By hand.\n\nⁱ At the end.',
  ],
  [
    'no hidden words, pictures, index entries or unknown groups',
    'seen{\\v hidden} {\\pict\\wmetafile8 0102}{\\*\\unknown words}{\\xe\\v entry}{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 11}}{\\object{\\*\\objdata 00}{\\result sheet}}\\v0 on\\bin4 {{{{.',
    'seen sheeton.',
  ],
  [
    'text boxes once, behind their paragraphs',
    'Be{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt Box.\\par}}{\\shprslt{\\*\\do Box.}}}fore.\\par Next.',
    'Before.\n\nBox.\n\nNext.',
  ],
  ['what is there in letters of any kind rather than plain ones', '{\\upr{plain}{\\*\\ud{\\u233 e}}}', 'é'],
  [
    'formulas on one line',
    'a {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mctrlPr\\f0 }}{\\mnum{\\mr x}}{\\mden{\\mr 2}}}}{\\mmathPict{\\pict 00}}} b',
    'a x/2 b',
  ],
];

test.each(CASES)('rich text is read as %s', async (_, body, text) => {
  expect((await sourceFrom(rtfReader, rtf(body))).text).toBe(text);
});

test('tracked changes are read as accepted, and as rejected where that is asked', async () => {
  const body = 'We {\\revised will }{\\deleted would }appeal.{\\deleted\\par} Now.';
  const accepted = await sourceFrom(rtfReader, rtf(body));
  expect(accepted.text).toBe('We will appeal. Now.');
  expect(accepted.warnings).toMatchObject([{ code: 'tracked changes' }]);
  expect((await sourceFrom(rtfReader, rtf(body), { trackedChanges: 'rejected' })).text).toBe(
    'We would appeal.\n\nNow.',
  );
});

test('comments follow the text with their author and the words they are about', async () => {
  const body =
    'It was {\\*\\atrfstart 1}never signed{\\*\\atrfend 1}{\\*\\atnid AO}{\\*\\atnauthor Ada Osei}\\chatn{\\*\\annotation{\\*\\atnref 1}{\\*\\atndate 1}\\pard Is this so?}.';
  expect((await sourceFrom(rtfReader, rtf(body))).warnings).toMatchObject([{ code: 'comments left out' }]);
  expect((await sourceFrom(rtfReader, rtf(body), { comments: true })).text).toBe(
    'It was never signed.\n\n[Comment by Ada Osei on “never signed”] Is this so?',
  );
});

test('what the file says of itself, its running heads, and the pages that its author began', async () => {
  const source = await sourceFrom(
    rtfReader,
    rtf(
      '{\\info{\\title The quarry bill}{\\author Ada Osei}{\\creatim\\yr2025\\mo2\\dy3}{\\company X}{\\nofpages3}}{\\header Okafor v. Lind\\par}{\\footer Page\\par}\\sectd\\pgnlcrm Preface\\sect\\sectd\\pgnrestart\\pgnstarts1 Body\\page More',
    ),
  );
  expect(pagesOf(source)).toEqual(['i: Preface', '1: Body', '2: More']);
  expect(source.proposals.map(({ field, value }) => [field, value])).toEqual([
    ['title', 'The quarry bill'],
    ['byline', 'Ada Osei'],
    ['published', '2025-02-03'],
  ]);
  expect(source.furniture.map(({ start, end, reason }) => [source.text.slice(start, end), reason])).toEqual([
    ['Okafor v. Lind', 'running head'],
    ['Page', 'running foot'],
  ]);
});

test('a file that was cut is read as far as it goes, and told', async () => {
  const { text, warnings } = await sourceFrom(rtfReader, rtf('One.\\par Two').slice(0, -1));
  expect(text).toBe('One.\n\nTwo');
  expect(warnings).toEqual([{ code: 'cut short', detail: '', pages: [] }]);
});

test('a hundred thousand groups in one another are refused', async () => {
  expect(await metOf(rtfReader, rtf('{'.repeat(100_000)))).toMatchObject([{ refusal: { code: 'damaged' } }]);
});
