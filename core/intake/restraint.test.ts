import { expect, test } from 'vitest';
import { BODY, readingOf } from './testing.ts';

/** Texts that look a little like pages and are not: nothing in them may be folded or taken for a headline. */
const UNTOUCHED: readonly (readonly [it: string, text: string])[] = [
  ['plain news', BODY],
  ['plain news without blank lines', BODY.replaceAll('\n\n', '\n')],
  [
    'a poem with a refrain',
    'More in sorrow\n\nMore in sorrow\nThe river went by\nAnd the mill stood still\n\nMore in sorrow\nThe miller said why\nAnd nobody will',
  ],
  [
    'a poem that ends like a list',
    `${BODY}\n\nHe ended with his own verse:\n\nMore from the river\nThan from the hill\nMore from the giver\nThan from the mill`,
  ],
  [
    'prose that starts like a heading',
    `${BODY}\n\nRelated to this case, the board faces two more suits.\nOne is old.\nOne is new.\nBoth are sealed.`,
  ],
  [
    'prose that starts like a promotion',
    `${BODY}\n\nGet the board to listen and you have won half the case here, she said.`,
  ],
  [
    'short answers after the text',
    `${BODY}\n\nRelated questions and answers\n\nWho pays?\nThe county pays.\nWho appeals?\nThe company does.`,
  ],
  ['a quotation said twice', `“We will not leave”\n\n“We will not leave”\n\n${BODY}`],
  [
    'a list of statutes at the end',
    `${BODY}\n\nRelated reading\n\n10 V.S.A. § 6086\n24 V.S.A. § 4414\n42 U.S.C. § 1983\nSmith v. Jones, 12 F.3d 100`,
  ],
  [
    'a list of headlines that somebody saved',
    'Related articles\n\nRiver bridge closes\nSchool budget passes\nWho was the miller?',
  ],
  [
    'a list with a last sentence behind it',
    `${BODY}\n\nRelated articles\n\nRiver bridge closes\nSchool budget passes\nMill reopens\n\nThe board did not answer.`,
  ],
  [
    'a list whose heading is followed by teasers',
    `${BODY}\n\nMore stories\n\nRiver bridge closes\nThe bridge over the Harlow will be closed until June.\nSchool budget passes\nVoters approved it by nine votes on Tuesday.`,
  ],
  [
    'a chronology',
    `${BODY}\n\nJanuary 3, 2024\nThe board meets.\n\nMarch 9, 2024\nThe board votes.\n\nApril 2, 2024\nThe trust sues.`,
  ],
  [
    'a chronology from the start',
    `May 3, 2021\nThe board meets.\nMarch 9, 2023\nThe board votes.\nApril 2, 2024\nThe trust sues.`,
  ],
  ['names without a date beside them', `${BODY}\n\nOmar Reyes\n\nInes Maddox`],
  ['a notice that no machine was used', `${BODY}\n\nThis article was written without the help of AI.`],
  [
    'prose about a machine’s notice',
    `${BODY}\n\nThe filing says that this article was written by AI and should not be believed.`,
  ],
  [
    'a sentence that starts with a date',
    `March 9, 2024, was the day the board first met about the quarry.\n\n${BODY}`,
  ],
  ['a sentence that starts with the word date', `Date January 10, 2025, was set for the trial.\n\n${BODY}`],
  [
    'a sentence that starts with by',
    `By Monday Morning the board had changed its mind about everything.\n\n${BODY}`,
  ],
  ['a line that starts with by and names nobody', `${BODY}\n\nBy Any Means Necessary`],
  [
    'words with a dash that are no place',
    `THE JUDGE WAS CLEAR — no permit, no quarry, and no second hearing before the spring.\n\n${BODY}`,
  ],
  ['a menu’s words within the text', `${BODY}\n\nHome\n\n${BODY}\n\nNews\n\n${BODY}`],
  ['a legal reference that starts like a promotion', `${BODY}\n\nSee also: 42 U.S.C. § 1983\n\n${BODY}`],
  ['a company’s new logo', `${BODY}\n\nHarlow Stone unveils new logo\n\n${BODY}`],
  [
    'an address within the text',
    `${BODY}\n\n${BODY}\n\n${BODY}\n\nhttps://court.example/docket\n\n${`${BODY}\n\n`.repeat(4)}`,
  ],
  ['a line that is broken where a promotion could start', wrappedPromotion()],
  ['a letter’s greeting', `Dear Judge Alder:\n\n${BODY}`],
  ['one short line', 'Quarry permit thrown out'],
  ['nothing', ''],
  ['blank lines', '\n\n \n\t\n'],
];

test.each(UNTOUCHED)('import leaves %s alone', (_, text) => {
  expect(readingOf(text)).toEqual({ fields: {}, furniture: [] });
});

test('import folds nothing of an interview, though its lines are short and its last heading is a list’s', () => {
  const answers = Array.from({ length: 8 }, (_, n) => `Q: And on day ${n}?\nA: Nothing.`).join('\n');
  expect(readingOf(`${answers}\n\nRelated articles\n\nQ: None?\nA: None`).furniture).toEqual([]);
});

test('import takes no court paper from news that quotes one', () => {
  const text = `${BODY}\n\nThe order ends with “IT IS SO ORDERED,” in Harlow Valley Trust v. Harlow Stone.`;
  expect(readingOf(text).fields).toEqual({});
});

function wrappedPromotion(): string {
  return [
    'The lawyer told the board that it could, if it wanted to, simply',
    'follow the rule that it had made. She asked its chair at length to',
    'Read more: she meant the second page of the filing, which the chair',
    'said he had not seen. The board then broke for lunch, and it did not',
    'come back to the matter on that day, nor on any of the days that',
    'followed it. The chair has since resigned from the board.',
  ].join('\n');
}
