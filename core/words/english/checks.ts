import type { ReasonKind, RuleName, Severity } from '#core/checks/finding.ts';
import { phrase, type Phrase } from '../phrase.ts';
import { number } from '../formats.ts';
import { counted } from './nouns.ts';

/** A sentence for each thing that a rule can say; its words come in the order that the rule gives them. */
const reasons: Readonly<Record<ReasonKind, (...words: readonly string[]) => string>> = {
  'no-quote': () => 'No quote goes with it: it has no source.',
  'only-against': (quote) => `No quote supports it. One that goes with it says “${quote}”.`,
  'no-speaker': () =>
    'It is an allegation, and nobody is said to make it. Link the entity it is made by, or a quote with a speaker.',
  'worded-as-fact': () =>
    'It is an allegation, and no word of it says so: neither “alleged” nor who says it.',
  'quoted-as-allegation': (word, quote) =>
    `It is held as known, but its quotes only allege it: “${word}” goes with “${quote}”.`,
  'one-article': (source) => `It rests on one article alone, of ${source}.`,
  'one-outlet': (source) => `All its quotes are from one outlet, ${source}.`,
  'one-origin': (source) => `All its quotes go back to one outlet, ${source}.`,
  'one-wire': (agency) => `All its quotes are from one agency’s copy, that of ${agency}.`,
  'one-copy': (one, other, words) =>
    `${one} and ${other} carry the same copy${words === '' ? '' : `: “${words}”`}, so it has one source.`,
  'cites-other': (one, other, words) => `${one} has it from ${other}: “${words}”.`,
  'ai-written': () => 'A machine wrote it, and claims or briefs rest on it.',
  undated: () => 'It has no date, and claims or briefs rest on it.',
  'two-answers': (...answers) => `The answers differ: ${answers.map((one) => `“${one}”`).join(', ')}.`,
  contradicted: (quote, source) => `“${quote}” in ${source} contradicts it, and it is not held as disputed.`,
  altered: (here, there, source) =>
    here === ''
      ? `In ${source} the same words stand with “${there}” added.`
      : there === ''
        ? `In ${source} the same words stand without “${here}”.`
        : `Where this has “${here}”, ${source} has “${there}”.`,
  'other-speaker': (here, there, source) =>
    `The words are given to ${here} here, and to ${there} in ${source}.`,
  'undone-in-article': (sentence, source) => `${source} says that it was undone: “${sentence}”`,
  'undone-in-claim': (claim) => `Another claim says that it was undone: “${claim}”`,
  'misspelt-by-you': (printed, name) => `It has “${printed}”; the name is spelt “${name}”.`,
  'misspelt-in-source': (printed, name, source, articles) =>
    articles === '1'
      ? `${source} has “${printed}”; the name is spelt “${name}”.`
      : `${source} has “${printed}”, as have ${number(Number(articles) - 1)} more; the name is spelt “${name}”.`,
  guilt: (word, name) => `“${word}” takes it as settled of ${name}, whom no ruling of this matter convicted.`,
  figure: (words) => `None of its quotes has “${words}”.`,
  date: (words) => `None of its quotes has the date “${words}”.`,
  retracted: (brief) => `It was retracted, and stands in “${brief}”.`,
  reworded: (brief, was) =>
    `“${brief}” prints it as it was taken in: “${was}”. Take the change over, or leave it.`,
  restated: (brief) =>
    `“${brief}” prints it under the kind or status that it had. Take the change over, or leave it.`,
  'no-outlet': () => 'It has no outlet, so its footnotes name none.',
  furniture: (count) =>
    `${counted(Number(count), 'proposal of furniture', 'proposals of furniture')} ${count === '1' ? 'waits' : 'wait'}: paragraph numbers depend on them.`,
};

export const checks = {
  title: 'Checks',
  claims: 'Claims',
  shown: 'What the list shows',
  count: (open: number) => (open === 0 ? 'Checks' : `Checks ${number(open)}`),
  findings: (open: number) => counted(open, 'finding'),
  dismissedCount: (dismissed: number) => counted(dismissed, 'dismissed', 'dismissed'),
  showDismissed: 'Show dismissed',
  list: 'Findings',
  none: 'Nothing found. The rules read claims, quotes, names and sources as you tag them.',
  noneLeft: 'Nothing left: all that was found is dismissed.',
  waiting: 'Reading the matter…',
  /** Under the list, with the keys that work there. */
  keys: <Piece>(go: Piece, dismiss: Piece): Phrase<Piece> =>
    phrase`${go} goes there, ${dismiss} dismisses or restores`,
  dismiss: 'Dismiss',
  dismissTitle: 'Dismiss the finding',
  note: 'Why',
  notePlaceholder: 'Why it needs no change',
  noteHint: 'It stays dismissed until what it is about changes.',
  restore: 'Restore',
  restored: 'The finding is open again.',
  dismissed: 'The finding was dismissed. Ctrl+Z brings it back.',
  dismissedWith: (note: string | null) => (note === null ? 'Dismissed' : `Dismissed: ${note}`),
  goTo: 'Go there',
  goToIt: (name: string) => `Go there: ${name}`,
  dismissIt: (rule: string) => `Dismiss: ${rule}`,
  restoreIt: (rule: string) => `Restore: ${rule}`,
  rules: {
    'vacated-ruling': 'Ruling undone elsewhere',
    'implied-guilt': 'Guilt taken as settled',
    'allegation-as-fact': 'Allegation as fact',
    'claim-without-quote': 'Claim without a quote',
    'unquoted-figure': 'Figure not in its quotes',
    'quote-differs-elsewhere': 'Quote differs elsewhere',
    'misspelt-name': 'Name spelt otherwise',
    'open-conflict': 'Conflict left open',
    'retracted-claim': 'Retracted claim in a brief',
    'changed-claim': 'Changed claim in a brief',
    'doubtful-source': 'Doubtful source',
    'single-source': 'Single source',
    'unnamed-outlet': 'Outlet not given',
    'undecided-furniture': 'Page furniture undecided',
  } satisfies Record<RuleName, string>,
  severities: { problem: 'problem', caution: 'caution' } satisfies Record<Severity, string>,
  reason: ({ kind, words }: { readonly kind: ReasonKind; readonly words: readonly string[] }): string =>
    reasons[kind](...words),
};
