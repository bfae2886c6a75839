import type { Group } from './help.ts';
import { backupVerbs } from './verbs/backups.ts';
import { briefVerbs } from './verbs/brief.ts';
import { citationsVerb } from './verbs/citations.ts';
import { checkVerb } from './verbs/check.ts';
import { checksVerb } from './verbs/checks.ts';
import { claimVerbs } from './verbs/claim.ts';
import { editVerbs } from './verbs/edit.ts';
import { exportVerb } from './verbs/export.ts';
import { forgetVerb } from './verbs/forget.ts';
import { historyVerbs } from './verbs/history.ts';
import { importVerb } from './verbs/import.ts';
import { originalVerb } from './verbs/original.ts';
import { packVerb } from './verbs/pack.ts';
import { listVerb } from './verbs/list.ts';
import { newVerb } from './verbs/new.ts';
import { passphraseVerb } from './verbs/passphrase.ts';
import { proposeVerbs } from './verbs/propose.ts';
import { revisionVerbs } from './verbs/revisions.ts';
import { returnedVerb } from './verbs/returned.ts';
import { salvageVerb } from './verbs/salvage.ts';
import { sampleVerb } from './verbs/sample.ts';
import { searchVerb } from './verbs/search.ts';
import { showVerb } from './verbs/show.ts';
import { tagVerbs } from './verbs/tag.ts';
import { compareVerb } from './verbs/compare.ts';
import { quotesVerb } from './verbs/quotes.ts';
import { textVerb } from './verbs/text.ts';
import { traceVerb } from './verbs/trace.ts';
import { verifyVerb } from './verbs/verify.ts';

/** Everything that the program can be asked to do, in the order of its help. */
export const groups: readonly Group[] = [
  {
    title: 'Matters and articles',
    verbs: [
      newVerb,
      passphraseVerb,
      sampleVerb,
      importVerb,
      textVerb,
      verifyVerb,
      ...backupVerbs,
      salvageVerb,
    ],
  },
  { title: 'Reading', verbs: [listVerb, showVerb, searchVerb, originalVerb, ...revisionVerbs] },
  { title: 'Tagging', verbs: [...proposeVerbs, ...tagVerbs, ...claimVerbs] },
  { title: 'Quotations', verbs: [quotesVerb, compareVerb, traceVerb, citationsVerb] },
  { title: 'Changing', verbs: [...editVerbs, forgetVerb, ...historyVerbs] },
  { title: 'Drafts', verbs: [checkVerb] },
  { title: 'Briefs', verbs: [...briefVerbs, checksVerb, exportVerb, returnedVerb, packVerb] },
];
