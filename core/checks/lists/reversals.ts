/** How it is told that a ruling was undone, and what can be undone. */

/** Done, not asked for: only the past, and the noun. */
export const UNDONE = String.raw`(?:vacated|reversed|overturned|quashed|annulled|voided|nullified|rescinded|set aside|struck down|thr(?:own|ew) out|tossed(?: out)?)`;
export const UNDOING = String.raw`(?:vacatur|reversal|overturning|quashing|annulment|rescission)`;

export const UNDONE_KINDS = ['conviction', 'sentence', 'injunction', 'dismissal', 'award', 'ruling'] as const;
export type UndoneKind = (typeof UNDONE_KINDS)[number];

/** What each is called where it is undone. */
export const UNDONE_NOUNS: Readonly<Record<UndoneKind, string>> = {
  conviction: 'convictions?|verdicts?|guilty pleas?',
  sentence: 'sentences?|prison terms?',
  injunction: 'injunctions?|restraining orders?',
  dismissal: 'dismissals?',
  award: 'awards?|damages',
  ruling: 'rulings?|judge?ments?|decisions?|orders?|decrees?|opinions?|findings?',
};

/** What a claim about such a ruling says. */
export const RULED: Readonly<Record<UndoneKind, RegExp>> = {
  conviction: /\b(?:convict(?:ed|s|ion|ions)|guilty|verdicts?)\b/i,
  sentence: /\bsentence[ds]?\b|\bprison terms?\b/i,
  injunction: /\b(?:injunctions?|enjoin(?:ed|s)|restraining orders?)\b/i,
  dismissal: /\bdismiss(?:ed|es|al|als)\b/i,
  award: /\b(?:award(?:ed|s)?|damages)\b/i,
  ruling:
    /\b(?:rul(?:ed|es|ing|ings)|judge?ments?|decided|decisions?|order(?:ed|s)?|decrees?|found|findings?|held)\b/i,
};

/** Words before it by which it was only wished, asked or refused. */
export const NOT_DONE =
  /\b(?:not|never|no|without|refus\w+|declin\w+|denied|denies|deny|ask\w*|seek\w*|sought|motions?|requests?|requested|petition\w*|urg\w+|wants?|wanted|could|would|may|might|should|must|can|if|whether|unless|until|hop\w+|tr(?:y|ied|ies)|attempt\w*|bid|efforts?|argu\w+|to be|to have|to get|will|upheld|uphold\w*|affirm\w*|consider\w*|possible|potential\w*|likely)\b|n[’']t\b/i;

/** The words by which the articles are looked for that may tell of it, as FTS5 has them. */
export const UNDONE_SEARCH = [
  'vacated',
  'reversed',
  'overturned',
  'quashed',
  'annulled',
  'voided',
  'nullified',
  'rescinded',
  'vacatur',
  'reversal',
  'overturning',
  'quashing',
  'annulment',
  'rescission',
  'tossed',
  '"set aside"',
  '"struck down"',
  '"thrown out"',
  '"threw out"',
] as const;
