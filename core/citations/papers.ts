/** Papers that a court's file has one of, by the words that name them. */
const PAPERS: readonly [paper: string, name: RegExp][] = [
  ['complaint', /\b(?:compl\.|complaint|[fst]ac)(?=\s|$|[^\w])/i],
  ['indictment', /\b(?:indict\.|indictment)/i],
  ['information', /\binformation\b/i],
  ['petition', /\b(?:pet\.|petition)/i],
  ['answer', /\b(?:ans\.|answer)/i],
  ['declaration', /\b(?:decl\.|declaration)/i],
  ['affidavit', /\b(?:aff\.|aff'?d?vt\.|affidavit)/i],
  ['affirmation', /\b(?:affirm\.|affirmation)/i],
];

/**
 * A paper as “Am. Compl.”, “FAC” and “FIRST AMENDED COMPLAINT” mean it: `amended complaint`. With whose it is by the surname,
 * where there are many: `declaration vale`. '' for one that is not known by its name alone.
 */
export function paperNamed(words: string, person = ''): string {
  const plain = words.replaceAll(/\s+/g, ' ');
  const paper = PAPERS.find(([, name]) => name.test(plain))?.[0];
  if (paper === undefined) return '';
  const surname = /([\p{L}'’-]+)\W*$/u.exec(person)?.[1]?.toLowerCase() ?? '';
  if (/^(?:declaration|affidavit|affirmation)$/.test(paper))
    return surname === '' ? '' : `${paper} ${surname}`;
  const order = /\b(?:second|2nd|2d|sac)\b/i.test(plain)
    ? 'second '
    : /\b(?:third|3rd|3d|tac)\b/i.test(plain)
      ? 'third '
      : '';
  const amended = order !== '' || /\b(?:am\.|amend(?:ed|\.)|fac)(?=\s|$)/i.test(plain);
  return `${order}${amended ? 'amended ' : ''}${/superseding/i.test(plain) ? 'superseding ' : ''}${paper}`;
}
