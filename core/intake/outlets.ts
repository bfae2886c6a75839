/** News agencies by the short names that datelines and bylines print. */
const AGENCIES = new Map([
  ['ap', 'Associated Press'],
  ['associated press', 'Associated Press'],
  ['the associated press', 'Associated Press'],
  ['reuters', 'Reuters'],
  ['afp', 'Agence France-Presse'],
  ['agence france-presse', 'Agence France-Presse'],
  ['upi', 'United Press International'],
  ['united press international', 'United Press International'],
  ['bloomberg', 'Bloomberg'],
  ['bloomberg news', 'Bloomberg News'],
  ['tns', 'Tribune News Service'],
  ['cn', 'Courthouse News Service'],
  ['cnn', 'CNN'],
  ['pa media', 'PA Media'],
  ['dpa', 'Deutsche Presse-Agentur'],
]);

const PAPERS =
  /\b(?:news|times|post|journal|herald|tribune|guardian|gazette|chronicle|telegraph|press|daily|reuters|bbc|cnn|npr|magazine|review|observer|star|sun|independent|reporter|weekly|monitor|mirror|mail|standard|tv|radio|network|wire|examiner|inquirer|globe|dispatch|record|register|courier|bulletin|ledger|politico|variety|deadline|bloomberg|fox|abc|nbc|cbs|pbs|law360|new mexican)\b|\.(?:com|org|net|news|co|io)\b/i;

/** The agency that a short name stands for, or `null`. */
export function agencyOf(name: string): string | null {
  return AGENCIES.get(name.trim().toLowerCase()) ?? null;
}

/** Whether words could be an outlet's name: short, capitalised or a site's address, and not a sentence. */
export function couldBeOutlet(name: string): boolean {
  const words = name.split(/\s+/);
  if (name.length < 2 || name.length > 50 || words.length > 6) return false;
  return /^[\p{Lu}\p{Nd}]|^[\p{L}\d-]+\.\p{L}{2,}/u.test(name) && !/[!?;:"“”]|\.\s|\.$/.test(name);
}

/** Whether words are surely an outlet's name, for places where other things stand as well. */
export function looksLikeOutlet(name: string): boolean {
  return (
    couldBeOutlet(name) &&
    PAPERS.test(name) &&
    name.split(/\s+/).every((word) => /^(?:\p{Lu}|\d|of|the|and|&|[\w-]+\.)/u.test(word))
  );
}

export interface SitePart {
  /** Of the headline before the site's name, in UTF-16 code units. */
  readonly headline: number;
  readonly outlet: string;
  readonly outletAt: number;
}

/** A page title's last part, 'Headline | The Outlet' or 'Headline - The Daily Post'. */
export function sitePart(title: string): SitePart | null {
  const found = /\s([|–—-])\s([^|–—]{2,60})$/u.exec(title.slice(-70));
  if (!found) return null;
  const outlet = found[2]!.trim();
  const bar = found[1] === '|';
  if (bar ? !couldBeOutlet(outlet) : !looksLikeOutlet(outlet)) return null;
  const outletAt = title.length - title.slice(-70).length + found.index + 3;
  const before = title.slice(0, outletAt - 3);
  const headline = (before.indexOf(' | ') > 20 ? before.slice(0, before.indexOf(' | ')) : before).trimEnd()
    .length;
  return headline >= 15 ? { headline, outlet, outletAt } : null;
}
