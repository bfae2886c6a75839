import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metOf, sourceFrom } from '../office/testing.ts';
import { readFile } from '../read.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { MAX_ARTICLE_BYTES } from '#core/contract/limits.ts';
import { emlReader } from './eml-reader.ts';
import { lettersOf } from './mailbox.ts';
import { mboxReader } from './mbox-reader.ts';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const HEAD = [
  'From: "Ada Osei" <ada@gazette.example>',
  'To: desk@example.com',
  'Date: Tue, 4 Feb 2025 23:30:00 -0500',
  'Subject: Quarry vote',
  'MIME-Version: 1.0',
];
const mail = (headers: readonly string[], ...body: readonly string[]) =>
  bytes([...headers, '', ...body].join('\r\n'));
const plain = (body: string, type = 'text/plain; charset=utf-8', ...more: string[]) =>
  mail([...HEAD, `Content-Type: ${type}`, ...more], body);
const LETTERHEAD =
  'From: "Ada Osei" <ada@gazette.example>\nTo: desk@example.com\nDate: Tue, 4 Feb 2025 23:30:00 -0500\nSubject: Quarry vote';
const parts = (type: string, ...all: readonly string[]) =>
  mail(
    [...HEAD, `Content-Type: multipart/${type}; boundary="b"`],
    ...all.flatMap((part) => ['--b', part]),
    '--b--',
    '',
  );

test('the headers stand before the text as a letterhead, which is furniture, and are proposals', async () => {
  const source = await sourceFrom(emlReader, plain('The board met.\r\n\r\n-- \r\nAda Osei\r\nGazette'));
  expect(source.text).toBe(`${LETTERHEAD}\n\nThe board met.\n\n--\nAda Osei\nGazette`);
  expect(source.furniture).toEqual([{ start: 0, end: LETTERHEAD.length, reason: 'header line' }]);
  expect(source.proposals.map(({ field, value, reason }) => [field, value, reason])).toEqual([
    ['title', 'Quarry vote', 'Subject header'],
    ['byline', 'Ada Osei', 'From header'],
    ['published', '2025-02-04', 'Date header'],
    ['outlet', 'gazette.example', 'sender’s address'],
  ]);
  for (const { value, start, end, field } of source.proposals)
    if (end > 0 && field !== 'published') expect(source.text.slice(start, end)).toBe(value);
});

const BODIES: readonly (readonly [what: string, message: Uint8Array, body: string])[] = [
  [
    'quoted printable of an older Windows',
    plain(
      'It=92s =93caf=E9=94 =\r\nnoir.',
      'text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
    ),
    'It’s “café” noir.',
  ],
  ['a type without its second half', plain('The board met.', 'text; charset=us-ascii'), 'The board met.'],
  [
    'base64',
    plain(
      Buffer.from('Schön – “so”.').toString('base64'),
      'text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
    ),
    'Schön – “so”.',
  ],
  [
    'words right under the headers, with no empty line between',
    bytes(
      [...HEAD, 'Content-Type: text/plain', 'The board met.', '', 'It put off the vote: again.'].join('\r\n'),
    ),
    'The board met.\n\nIt put off the vote: again.',
  ],
  [
    'words right under a header that goes on in a second line',
    bytes([...HEAD, 'X-Note: a', '\tb', '"The board met," she said.'].join('\n')),
    '"The board met," she said.',
  ],
  [
    'words under headers of which the first is a mailbox’s',
    bytes(['From a@b Tue Feb  4 23:30:00 2025', ...HEAD, 'The board met.'].join('\n')),
    'The board met.',
  ],
  [
    'flowed lines, joined',
    plain('One line \r\ngoes on.\r\n> quoted \r\n> on\r\n-- \r\nA', 'text/plain; format=flowed'),
    'One line goes on.\n> quoted on\n--\nA',
  ],
  [
    'flowed lines of words without blanks',
    plain('Donau \r\ndampf', 'text/plain; format=flowed; delsp=yes'),
    'Donaudampf',
  ],
  [
    'replies with what they quote',
    plain('No.\r\n\r\nOn Monday Bo Lind wrote:\r\n> Is it so?\r\n>> It is.'),
    'No.\n\nOn Monday Bo Lind wrote:\n> Is it so?\n>> It is.',
  ],
  [
    'the plain form where both say the same',
    parts(
      'alternative',
      'Content-Type: text/plain\r\n\r\nThe *board* met\r\non May 3.',
      'Content-Type: text/html\r\n\r\n<p>The <b>board</b> met on May 3.</p>',
    ),
    'The *board* met\non May 3.',
  ],
  [
    'the HTML form where it says more',
    parts(
      'alternative',
      'Content-Type: text/plain\r\n\r\nYour program shows no HTML.',
      'Content-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>T</title><style>p{}</style></head><body><div style="display:none">Preview</div><h1>Vote</h1><p>The board<br>met&nbsp;on&#8212;May 3.</p><table><tr><td>Ayes</td><td>3</td></tr><tr><td>Nays</td><td>2</td></tr></table><ul><li>one<li>two</ul></body></html>',
    ),
    'Vote\n\nThe board\nmet on—May 3.\n\nAyes\t3\nNays\t2\n\none\ntwo',
  ],
  [
    'parts of words one behind the other',
    parts('mixed', 'Content-Type: text/plain\r\n\r\nOne.', 'Content-Type: text/plain\r\n\r\nTwo.'),
    'One.\n\nTwo.',
  ],
];

test.each(BODIES)('a message is read as %s', async (_, message, body) => {
  const { text } = await sourceFrom(emlReader, message);
  expect(text.slice(0, LETTERHEAD.length)).toBe(LETTERHEAD);
  expect(
    text
      .slice(LETTERHEAD.length)
      .trim()
      .replace(/\n{2,}(?=Two)/, '\n\n'),
  ).toBe(body);
});

test('a message that names no encoding is read by the likeliest one, or by the one that was chosen', async () => {
  const older = bytes('From: Bo <bo@x.example>\nSubject: A caf\u00e9\n\nThe caf\u00e9 said \u0093no\u0094.');
  const source = await sourceFrom(emlReader, older);
  expect(source).toMatchObject({ encoding: 'windows-1252', warnings: [] });
  expect(source.text).toBe('From: Bo <bo@x.example>\nSubject: A café\n\nThe café said “no”.');
  const chosen = await sourceFrom(emlReader, older, { encoding: 'windows-1251' });
  expect(chosen.text).toContain('The cafй said');
});

test('words of headers are decoded, and the day is that of the sender', async () => {
  const source = await sourceFrom(
    emlReader,
    mail(
      [
        'From: =?iso-8859-1?Q?Jos=E9_Mu=F1oz?= <press@office.example>',
        'Date: Sat, 01 Mar 2025 00:10:00 +1100',
        'Subject: =?UTF-8?B?4oCcTm/igJ0=?=\r\n =?UTF-8?Q?_he_said?=',
        'List-Id: Harbor Ledger <list.ledger.example>',
        'Archived-At: <https://lists.example/7>',
      ],
      'words',
    ),
  );
  expect(Object.fromEntries(source.proposals.map(({ field, value }) => [field, value]))).toEqual({
    title: '“No” he said',
    byline: 'José Muñoz',
    published: '2025-03-01',
    outlet: 'Harbor Ledger',
    url: 'https://lists.example/7',
  });
});

test('blanks without end in a line are passed by', async () => {
  const page = `<p>The board met.</p><pre>${' '.repeat(300_000)}It sat.</pre>`;
  const { text } = await sourceFrom(emlReader, plain(page, 'text/html'));
  expect(text.split(/\s+/).slice(-5)).toEqual(['The', 'board', 'met.', 'It', 'sat.']);
});

test('files are offered under names that lead nowhere; pictures among the words are counted', async () => {
  const met = await metOf(
    emlReader,
    parts(
      'mixed',
      'Content-Type: text/html\r\n\r\n<p>See <img src="cid:x"></p>',
      "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*0*=UTF-8''..%2F..%2F; filename*1*=%C3%A9tude%3F.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=",
      'Content-Type: message/rfc822\r\n\r\nFrom: Bo <bo@x.example>\r\nSubject: Inner\r\n\r\nInner words.',
      'Content-Type: image/png\r\nContent-ID: <x>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO',
      'Content-Type: application/pgp-signature\r\n\r\nsigned',
      'Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8=',
    ),
  );
  expect(met.map((one) => (one.kind === 'source' ? one.source.warnings : [one.kind, one.part]))).toEqual([
    [
      { code: 'attachments', detail: '2', pages: [] },
      { code: 'pictures left out', detail: '1', pages: [] },
    ],
    ['refused', 'winmail.dat'],
    ['file', 'étude .pdf'],
    ['file', 'attachment 2.eml'],
  ]);
  const inner = met.at(-1)!;
  const read = inner.kind === 'file' ? await sourceFrom(emlReader, inner.bytes) : null;
  expect(read?.text).toContain('Inner words.');
});

test.each<[why: string, message: Uint8Array, code: string]>([
  [
    'encrypted by PGP',
    mail([...HEAD, 'Content-Type: multipart/encrypted; boundary=b'], '--b', '', 'x', '--b--'),
    'protected',
  ],
  ['encrypted in its text', plain('-----BEGIN PGP MESSAGE-----\r\nabc'), 'protected'],
  [
    'encrypted by S/MIME',
    mail([...HEAD, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data'], 'x'),
    'protected',
  ],
  ['no message at all', bytes('Only words.\n\nNo headers.'), 'damaged'],
  [
    'parts too deep',
    bytes(
      `${HEAD.join('\n')}\n${Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`).join('\n')}\n\nx`,
    ),
    'damaged',
  ],
])('a message that is %s is refused', async (_, message, code) => {
  expect(await metOf(emlReader, message)).toMatchObject([{ kind: 'refused', refusal: { code } }]);
});

test('Apple’s way of keeping a message is read as the message', async () => {
  const message = Buffer.from(plain('The board met.')).toString('latin1');
  const source = await sourceFrom(
    emlReader,
    bytes(`${message.length}\n${message}<?xml version="1.0"?><plist/>`),
  );
  expect(source.text).toBe(`${LETTERHEAD}\n\nThe board met.`);
});

const FROM = 'From ada@example.com Tue Feb  4 23:30:00 2025';
const letter = (subject: string, body: string, more = '') =>
  `From: Ada <a@x.example>\nSubject: ${subject}\n${more}\n${body}\n`;

const BOXES: readonly (readonly [what: string, box: string, read: readonly string[]])[] = [
  [
    'messages behind empty lines, with lines of their own that were kept apart',
    `${FROM}\n${letter('One', '>From the start\n>>From deeper\nFrom here on.\nwords')}\n${FROM}\n${letter('Two/2', 'Second.')}`,
    ['1 One: From the start\n>From deeper\nFrom here on.\nwords', '2 Two∕2: Second.'],
  ],
  [
    'messages that say how long they are',
    `${FROM}\n${letter('One', 'a\n\nFrom bo@x.example Tue Feb  4 23:30:00 2025\nb', `Content-Length: ${'a\n\nFrom bo@x.example Tue Feb  4 23:30:00 2025\nb\n'.length}\n`)}\n${FROM}\n${letter('Two', 'Second.')}`,
    ['1 One: a\n\nFrom bo@x.example Tue Feb  4 23:30:00 2025\nb', '2 Two: Second.'],
  ],
  [
    'messages that say it wrongly',
    `${FROM}\n${letter('One', 'a', 'Content-Length: 99999\n')}\n${FROM}\n${letter('Two', 'Second.', 'Content-Length: 3\n')}`,
    ['1 One: a', '2 Two: Second.'],
  ],
  [
    'messages with one among them that cannot be read',
    `${FROM}\n${letter('One', 'a')}\n${FROM}\nno headers here\n\n${FROM}\n${letter('Three', 'c')}`,
    ['1 One: a', 'refused 2', '3 Three: c'],
  ],
];

test.each(BOXES)('a mailbox is read as %s', async (_, box, read) => {
  const ends = box.includes('Content-Length') ? ['\n'] : ['\n', '\r\n'];
  for (const end of ends) {
    const one = box.replaceAll('\n', end);
    const met = await metOf(mboxReader, bytes(one));
    expect(
      met.map((each) =>
        each.kind === 'source'
          ? `${each.source.part}: ${each.source.text.slice(each.source.text.indexOf('\n\n') + 2)}`
          : `${each.kind} ${each.part}`,
      ),
    ).toEqual(read);
  }
});

test('a mailbox is cut into messages that have no empty line, or say how long they are with none between', () => {
  const said = `${FROM}\n${HEAD.join('\n')}\nContent-Length: 5\n\nwords\n`;
  const bare = `${FROM}\n${HEAD.join('\n')}\nThe board met.\n\n`;
  for (const one of [said, bare, said + bare]) {
    const count = [...lettersOf(bytes(one.repeat(1_000)))].length;
    expect(count).toBe(one === said + bare ? 2_000 : 1_000);
  }
});

test('a mailbox of thousands of messages is read one at a time, and stops when asked', async () => {
  const box = bytes(`${FROM}\n${letter('S', 'words')}\n`.repeat(2_000));
  const stop = new AbortController();
  let count = 0;
  const input = { bytes: box, fileName: 'a.mbox', choices: NO_CHOICES, signal: stop.signal };
  for await (const met of mboxReader.read(input)) {
    if (met.kind === 'source') count += 1;
    if (count === 1_500) stop.abort();
  }
  expect(count).toBe(1_500);
});

test('files of these kinds are told by their names and their bytes, and read through', async () => {
  const readAll = async (fileName: string, file: Uint8Array) => {
    const kinds: string[] = [];
    const input = { bytes: file, fileName, choices: NO_CHOICES, signal: new AbortController().signal };
    for await (const one of readFile(input))
      kinds.push(
        one.kind === 'article'
          ? one.article.format
          : one.kind === 'refused'
            ? one.refusal.detail || one.refusal.code
            : one.kind,
      );
    return kinds;
  };
  expect(await readAll('a.eml', plain('x'))).toEqual(['eml']);
  expect(await readAll('a.mbox', bytes(`${FROM}\n${letter('S', 'words')}`))).toEqual(['mbox']);
  expect(await readAll('Inbox', bytes(`${FROM}\n${letter('S', 'words')}`))).toEqual(['mbox']);
  expect(await readAll('7', mail(['Received: by x', ...HEAD], 'words'))).toEqual(['eml']);
  const locked = Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.from('EncryptedPackage', 'utf16le'),
  );
  expect(await readAll('a.docx', locked)).toEqual(['protected']);
  expect(await readAll('a.docx', locked.slice(0, 9))).toEqual(['DOC']);
  expect(await readAll('b.txt', bytes('{\\rtf1 words}'))).toEqual(['rtf']);
  expect(await readAll('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual([
    'DOC',
  ]);
  expect(await readAll('a.msg', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual([
    'Outlook message',
  ]);
});

test('mail with damage anywhere is read or refused, and nothing else happens', async () => {
  const whole = Buffer.from(
    parts(
      'alternative',
      'Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\nWords \r\nhere.',
      'Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+V29yZHM8L3A+',
    ),
  );
  const box = Buffer.concat([Buffer.from(`${FROM}\n`), whole, Buffer.from(`\n\n${FROM}\n`), whole]);
  const hurt = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(whole, box), hurt, fc.nat(), async (file, changes, cut) => {
      const damaged = Uint8Array.from(file.subarray(0, cut % 3 === 0 ? cut % file.length : file.length));
      for (const [at, byte] of changes) if (damaged.length > 0) damaged[at % damaged.length] = byte;
      for (const met of await metOf(file === whole ? emlReader : mboxReader, damaged))
        expect(['source', 'refused', 'file']).toContain(met.kind);
    }),
    { numRuns: 300 },
  );
});

test('a message with more words than an article may have is refused, whatever its file may hold', async () => {
  const message = Buffer.concat([plain(''), Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'x')]);
  const told: unknown[] = [];
  const signal = new AbortController().signal;
  for await (const one of readFile({ bytes: message, fileName: 'a.eml', choices: NO_CHOICES, signal }))
    if (one.kind !== 'held') told.push(one.kind === 'refused' ? one.refusal.code : one.kind);
  expect(told).toEqual(['too-large']);
}, 30_000);
