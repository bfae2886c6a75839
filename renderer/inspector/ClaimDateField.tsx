import { useState } from 'react';
import { readClaimDate } from '#core/claims/read-date.ts';
import type { ClaimDate } from '#core/contract/nouns.ts';
import { claimDateName, dateWords } from '#core/words/claim-dates.ts';
import { TextField } from '../ui/controls.tsx';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';

const HOW_DATES_ARE_TYPED = dateWords(words);

/** The date that a claim speaks of, as somebody writes one; what was understood is said while it is typed. */
export function ClaimDateField({
  date,
  onSave,
}: {
  date: ClaimDate | null;
  onSave: (date: ClaimDate | null) => void;
}) {
  const [tries, setTries] = useState(0);
  const saying = words.claims.date;
  const value = date === null ? '' : claimDateName(date, words);
  return (
    <TextField
      // What was not understood, or says the same date, makes room for the date that stays.
      key={tries}
      label={words.inspector.claim.date}
      value={value}
      placeholder={saying.hint}
      told={(draft) => {
        const read = readClaimDate(draft, HOW_DATES_ARE_TYPED);
        if (read) return saying.understood(claimDateName(read, words));
        return draft === '' ? saying.noDate : saying.notYet;
      }}
      onSave={(typed) => {
        const read = readClaimDate(typed, HOW_DATES_ARE_TYPED);
        const isSame = read !== null && claimDateName(read, words) === value;
        if (!isSame && (read !== null || typed === '')) return onSave(read);
        setTries(tries + 1);
        if (!isSame) say(saying.notUnderstood, 'problem');
      }}
    />
  );
}
