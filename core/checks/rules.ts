import type { Rule, RuleName } from './finding.ts';
import { allegationAsFact } from './rules/allegation-as-fact.ts';
import { changedClaim } from './rules/changed-claim.ts';
import { claimWithoutQuote } from './rules/claim-without-quote.ts';
import { doubtfulSource } from './rules/doubtful-source.ts';
import { impliedGuilt } from './rules/implied-guilt.ts';
import { misspeltName } from './rules/misspelt-name.ts';
import { openConflict } from './rules/open-conflict.ts';
import { quoteDiffersElsewhere } from './rules/quote-differs-elsewhere.ts';
import { retractedClaim } from './rules/retracted-claim.ts';
import { singleSource } from './rules/single-source.ts';
import { undecidedFurniture } from './rules/undecided-furniture.ts';
import { unnamedOutlet } from './rules/unnamed-outlet.ts';
import { unquotedFigure } from './rules/unquoted-figure.ts';
import { vacatedRuling } from './rules/vacated-ruling.ts';

/** Every rule that a matter is held to. */
export const RULES: Readonly<Record<RuleName, Rule>> = {
  'vacated-ruling': { severity: 'problem', find: vacatedRuling },
  'implied-guilt': { severity: 'problem', find: impliedGuilt },
  'allegation-as-fact': { severity: 'problem', find: allegationAsFact },
  'claim-without-quote': { severity: 'problem', find: claimWithoutQuote },
  'unquoted-figure': { severity: 'problem', find: unquotedFigure },
  'quote-differs-elsewhere': { severity: 'problem', find: quoteDiffersElsewhere },
  'misspelt-name': { severity: 'problem', find: misspeltName },
  'open-conflict': { severity: 'problem', find: openConflict },
  'retracted-claim': { severity: 'problem', find: retractedClaim },
  'changed-claim': { severity: 'problem', find: changedClaim },
  'doubtful-source': { severity: 'caution', find: doubtfulSource },
  'single-source': { severity: 'caution', find: singleSource },
  'unnamed-outlet': { severity: 'caution', find: unnamedOutlet },
  'undecided-furniture': { severity: 'caution', find: undecidedFurniture },
};
