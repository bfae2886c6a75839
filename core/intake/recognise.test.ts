import { expect, test } from 'vitest';
import { recognise } from './recognise.ts';
import { BODY, readingOf } from './testing.ts';

interface Case {
  readonly it: string;
  readonly text: string;
  readonly fileName?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly furniture?: readonly (readonly [string, string])[];
}

const CASES: readonly Case[] = [
  {
    it: 'takes a date written before the first words of the text',
    text: ` date 2024-03-09 ${BODY}`,
    fields: { published: '2024-03-09' },
    furniture: [['header line', ' date 2024-03-09']],
  },
  {
    it: 'takes a date on a line of its own before the headline',
    text: `Date: March 9, 2024\n\nQuarry permit thrown out\n\n${BODY}`,
    fields: { published: '2024-03-09', title: 'Quarry permit thrown out' },
    furniture: [['header line', 'Date: March 9, 2024']],
  },
  {
    it: 'takes labelled lines that somebody saved above a text',
    text: `Title: Quarry permit thrown out\nSource: The Harlow Post\nAuthor: Dana Quill\nURL: https://post.example/2024/03/09/quarry\n\n${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      outlet: 'The Harlow Post',
      byline: 'Dana Quill',
      url: 'https://post.example/2024/03/09/quarry',
      published: '2024-03-09',
    },
    furniture: [
      ['header line', 'Title: Quarry permit thrown out'],
      ['header line', 'Source: The Harlow Post'],
      ['header line', 'Author: Dana Quill'],
      ['header line', 'URL: https://post.example/2024/03/09/quarry'],
    ],
  },
  {
    it: 'takes headline, byline and date line of a saved page',
    text: `Quarry permit thrown out\n\nBy Dana Quill and Omar de la Fuente\n\nPublished March 9, 2024 at 5:30 p.m. MST\n\n${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      byline: 'Dana Quill and Omar de la Fuente',
      published: '2024-03-09',
    },
    furniture: [
      ['credit line', 'By Dana Quill and Omar de la Fuente'],
      ['date line', 'Published March 9, 2024 at 5:30 p.m. MST'],
    ],
  },
  {
    it: 'takes a byline in capitals with its agency',
    text: `Quarry permit thrown out\nBy DANA QUILL Associated Press\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out', byline: 'DANA QUILL', outlet: 'Associated Press' },
    furniture: [['credit line', 'By DANA QUILL Associated Press']],
  },
  {
    it: 'takes role, outlet and date behind a byline',
    text: `Quarry permit thrown out\n\nBy Dana Quill, Staff Writer\nBy Lee Ann Moss | The Harlow Post\nBy Pat O’Hara | 9 March 2024\n\n${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      byline: 'Dana Quill',
      outlet: 'The Harlow Post',
      published: '2024-03-09',
    },
    furniture: [
      ['credit line', 'By Dana Quill, Staff Writer'],
      ['credit line', 'By Lee Ann Moss | The Harlow Post'],
      ['credit line', 'By Pat O’Hara | 9 March 2024'],
    ],
  },
  {
    it: 'takes the agency of a dateline, which stays in the article',
    text: `HARLOW, Vt. (AP) — ${BODY}`,
    fields: { outlet: 'Associated Press' },
  },
  {
    it: 'takes agency and whole date of a dateline',
    text: `HARLOW, Vermont, March 9, 2024 (Reuters) - ${BODY}`,
    fields: { outlet: 'Reuters', published: '2024-03-09' },
  },
  {
    it: 'leaves a dateline in the article whose city has two names, like a person',
    text: `Suit filed\n\nSANTA FE, Jan. 10, 2025 – The owner called it “déjà vu” and left the court.\n\n${BODY}`,
    fields: { title: 'Suit filed', published: '2025-01-10' },
  },
  {
    it: 'completes a dateline’s day with the year of the copyright line',
    text: `HARLOW, March 9 — ${BODY}\n\n© 2024 The Harlow Post. All rights reserved.`,
    fields: { published: '2024-03-09', outlet: 'The Harlow Post' },
    furniture: [['credit line', '© 2024 The Harlow Post. All rights reserved.']],
  },
  { it: 'leaves a dateline’s day without a year alone', text: `HARLOW, March 9 — ${BODY}` },
  {
    it: 'knows a wire release by its dateline',
    text: `HARLOW, Vt., March 9, 2024 /PRNewswire/ -- ${BODY}`,
    fields: { outlet: 'PRNewswire', kind: 'release', published: '2024-03-09' },
  },
  {
    it: 'takes the site’s name off the headline',
    text: `Quarry permit thrown out by judge | Harlow Now\n\nQuarry permit thrown out by judge\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out by judge', outlet: 'Harlow Now' },
    furniture: [['repeated title', 'Quarry permit thrown out by judge']],
  },
  {
    it: 'takes a paper’s name behind a hyphen',
    text: `Quarry permit thrown out by judge - The Harlow Gazette\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out by judge', outlet: 'The Harlow Gazette' },
  },
  {
    it: 'leaves a headline with a dash whole',
    text: `Quarry permit thrown out - what we know\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out - what we know' },
  },
  {
    it: 'finds a headline repeated with other quotation marks',
    text: `‘Never again’: quarry permit thrown out\n'Never again': quarry permit thrown out\nHarlow Now logo\n\n${BODY}`,
    fields: { title: '‘Never again’: quarry permit thrown out' },
    furniture: [
      ['repeated title', "'Never again': quarry permit thrown out"],
      ['logo text', 'Harlow Now logo'],
    ],
  },
  {
    it: 'finds a headline on a page that was saved without blank lines',
    text: `Quarry permit thrown out\n${BODY.replaceAll('\n\n', '\n')}`,
    fields: { title: 'Quarry permit thrown out' },
  },
  {
    it: 'takes a credit that names a machine, its editor and the outlet',
    text: `Quarry permit thrown out\n\nAI summary written by Dana Quill @ Harlow Now\n3/14/2024\n\n${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      machineWritten: 'true',
      byline: 'Dana Quill',
      outlet: 'Harlow Now',
      published: '2024-03-14',
    },
    furniture: [
      ['credit line', 'AI summary written by Dana Quill @ Harlow Now'],
      ['date line', '3/14/2024'],
    ],
  },
  {
    it: 'finds a notice at the end that a machine wrote the text',
    text: `${BODY}\n\nThis article was written with the help of artificial intelligence and reviewed by an editor.`,
    fields: { machineWritten: 'true' },
    furniture: [
      [
        'credit line',
        'This article was written with the help of artificial intelligence and reviewed by an editor.',
      ],
    ],
  },
  {
    it: 'takes the outlet of the videos between paragraphs',
    text: BODY.replace('\n\n', '\n\nVideos by HarlowNow.com\n\n'),
    fields: { outlet: 'HarlowNow.com' },
    furniture: [['promotion', 'Videos by HarlowNow.com']],
  },
  {
    it: 'folds promotions between paragraphs',
    text: `${BODY}\n\nAdvertisement\n\n${BODY}\n\nSign up for our newsletter\n\nREAD MORE: What the board knew\n\nFollow us on Facebook\n\n${BODY}`,
    furniture: [
      ['promotion', 'Advertisement'],
      ['promotion', 'Sign up for our newsletter'],
      ['promotion', 'READ MORE: What the board knew'],
      ['promotion', 'Follow us on Facebook'],
    ],
  },
  {
    it: 'folds the list of other articles at the end with its heading and footer',
    text: `${BODY}\n\nYou may also like\n\nRiver bridge closes for repairs\nNews\n\nSchool budget passes at last\nNews\n\nWho was the first miller of Harlow?\n\n© 2024 Harlow Now. All rights reserved.`,
    fields: { outlet: 'Harlow Now' },
    furniture: [
      [
        'related articles',
        'You may also like\n\nRiver bridge closes for repairs\nNews\n\nSchool budget passes at last\nNews\n\nWho was the first miller of Harlow?\n\n© 2024 Harlow Now. All rights reserved.',
      ],
    ],
  },
  {
    it: 'folds a menu before the headline and one after the text',
    text: `Home\nNews\nSports\nOpinion\nObituaries\nSubscribe\n\nQuarry permit thrown out\n\n${BODY}\n\nPrivacy Policy | Terms of Use | Contact Us`,
    fields: { title: 'Quarry permit thrown out' },
    furniture: [
      ['menu', 'Home\nNews\nSports\nOpinion\nObituaries\nSubscribe'],
      ['menu', 'Privacy Policy | Terms of Use | Contact Us'],
    ],
  },
  {
    it: 'folds a trail of sections above the headline',
    text: `Home > News > Courts\nQuarry permit thrown out\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out' },
    furniture: [['menu', 'Home > News > Courts']],
  },
  {
    it: 'takes the address of a page from its last line',
    text: `${BODY}\n\nhttps://post.example/news/quarry`,
    fields: { url: 'https://post.example/news/quarry' },
    furniture: [['credit line', 'https://post.example/news/quarry']],
  },
  {
    it: 'takes a date from the file’s name where the text has none',
    text: BODY,
    fileName: '2024-03-09 quarry.txt',
    fields: { published: '2024-03-09' },
  },
  { it: 'takes no date from a number in the file’s name', text: BODY, fileName: '004_2024-03-091.txt' },
  {
    it: 'takes a headline that starts like a byline',
    text: `By Any Means Necessary\n\nBy Dana Quill\n\n${BODY}`,
    fields: { title: 'By Any Means Necessary', byline: 'Dana Quill' },
    furniture: [['credit line', 'By Dana Quill']],
  },
  {
    it: 'knows a release by its first line',
    text: `FOR IMMEDIATE RELEASE\n\nHarlow Stone to Appeal Ruling\n\n${BODY}`,
    fields: { kind: 'release', title: 'Harlow Stone to Appeal Ruling' },
  },
  {
    it: 'knows a statement by its heading',
    text: `Statement of Harlow Stone on the ruling\n\n${BODY}`,
    fields: { kind: 'statement', title: 'Statement of Harlow Stone on the ruling' },
  },
  {
    it: 'knows a complaint by its caption, and folds none of it',
    text: `Case 2:24-cv-00019 Document 1 Filed 03/09/24 Page 1 of 30\nUNITED STATES DISTRICT COURT\nDISTRICT OF VERMONT\n\nHARLOW VALLEY TRUST,\nPlaintiff,\nv.\nHARLOW STONE, INC.,\nDefendant.\n\nCOMPLAINT FOR DECLARATORY RELIEF\n\n${BODY}\n\nCOUNT I\nTrespass\nCOUNT II\nNuisance\nCOUNT III\nWaste`,
    fields: { kind: 'filing', title: 'COMPLAINT FOR DECLARATORY RELIEF', published: '2024-03-09' },
  },
  {
    it: 'knows an order by its last words',
    text: `SUPERIOR COURT OF VERMONT\nHARLOW VALLEY TRUST v.\nHARLOW STONE, INC.\nCase No. 24-CV-19\n\nOPINION AND ORDER\n\n${BODY}\n\nIT IS SO ORDERED.`,
    fields: { kind: 'ruling', title: 'OPINION AND ORDER' },
  },
  {
    it: 'knows a transcript by its questions and answers',
    text: Array.from({ length: 6 }, (_, n) => `Q. Were you there on day ${n + 1}?\nA. I was.`).join('\n'),
    fields: { kind: 'transcript' },
  },
  {
    it: 'knows an order of a high court, which is not in capitals',
    text: `IN THE SUPREME COURT OF VERMONT\nNo. 24-119\nHARLOW VALLEY TRUST v. HARLOW STONE\n\n${BODY}\n\nIt is so ordered.`,
    fields: { kind: 'ruling' },
  },
  {
    it: 'knows a deposition by its speakers and names it by its first line',
    text: `DEPOSITION OF NED ALDER\nMarch 6, 2024\n\n${'MS. MADDOX: Objection.\nTHE WITNESS: I was there.\n'.repeat(4)}`,
    fields: { kind: 'transcript', title: 'DEPOSITION OF NED ALDER' },
  },
  {
    it: 'leaves the date of a release in it, and takes no contact for its title',
    text: `FOR IMMEDIATE RELEASE\nMarch 9, 2024\n\nContact: Lou Finch, 555-0100\n\nHARLOW STONE TO APPEAL\n\n${BODY}`,
    fields: { kind: 'release', published: '2024-03-09', title: 'HARLOW STONE TO APPEAL' },
  },
  {
    it: 'leaves a letter’s head and date in it',
    text: `Harlow Stone Legal Department\n1 Quarry Road\n\nMarch 9, 2024\n\nDear Judge Alder:\n\n${BODY}\n\nSincerely,\nInes Maddox`,
    fields: { published: '2024-03-09' },
  },
  {
    it: 'takes a caption between headline and byline, a time before a date, and the dateline under them',
    text: `Quarry permit thrown out\nFILE - The Harlow quarry, Feb. 3, 2024. (AP Photo/Dana Quill, File)\nBY OMAR REYES\nUpdated 4:11 PM MST, March 9, 2024\nHARLOW, Vt. (AP) — ${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      byline: 'OMAR REYES',
      published: '2024-03-09',
      outlet: 'Associated Press',
    },
    furniture: [
      ['credit line', 'BY OMAR REYES'],
      ['date line', 'Updated 4:11 PM MST, March 9, 2024'],
    ],
  },
  {
    it: 'takes a name without By beside a date line',
    text: `NEWS\n\nQuarry permit thrown out\n\nOmar Reyes in Harlow\nSat 9 Mar 2024 23.11 GMT\n\n${BODY}`,
    fields: { title: 'Quarry permit thrown out', byline: 'Omar Reyes', published: '2024-03-09' },
    furniture: [
      ['credit line', 'Omar Reyes in Harlow'],
      ['date line', 'Sat 9 Mar 2024 23.11 GMT'],
    ],
  },
  {
    it: 'takes a name and a date that share a line',
    text: `Quarry permit thrown out\n\nOMAR REYES / March 9, 2024\n\nHARLOW, Vt. (CN) — ${BODY}`,
    fields: {
      title: 'Quarry permit thrown out',
      byline: 'OMAR REYES',
      published: '2024-03-09',
      outlet: 'Courthouse News Service',
    },
    furniture: [['credit line', 'OMAR REYES / March 9, 2024']],
  },
  {
    it: 'folds several lists at the end as one, with dates in them',
    text: `${BODY}\n\nRelated Topics\nVermont\n\nMore on this story\n\nQuarry plan filed\n12 May 2023\n\nWho is Ned Alder?\n3 June 2023`,
    furniture: [
      [
        'related articles',
        'Related Topics\nVermont\n\nMore on this story\n\nQuarry plan filed\n12 May 2023\n\nWho is Ned Alder?\n3 June 2023',
      ],
    ],
  },
  {
    it: 'reads names that lines were broken around at a fixed width',
    text: `Quarry permit thrown out\n\nBy Dana Quill\n\n${wrapped(BODY)}`,
    fields: { title: 'Quarry permit thrown out', byline: 'Dana Quill' },
    furniture: [['credit line', 'By Dana Quill']],
  },
];

test.each(CASES)('import $it', ({ text, fileName, fields = {}, furniture = [] }) => {
  expect(readingOf(text, fileName)).toEqual({ fields, furniture });
});

test('import says how a date was read that could be two days', () => {
  const text = `Quarry permit thrown out\n\n3/4/2024\n\n${BODY}`;
  expect(readingOf(text).fields['published']).toBe('2024-03-04');
  expect(reasonOf(text)).toBe('date line, read as month/day/year; the other way round it is 2024-04-03');
  expect(reasonOf(text.replace('3/4/2024', '13/4/2024'))).toBe('date line');
});

function reasonOf(text: string): string | undefined {
  return recognise(text).proposals.find(({ field }) => field === 'published')?.reason;
}

function wrapped(text: string): string {
  return text.replace(/(.{50,70}) /g, '$1\n');
}
