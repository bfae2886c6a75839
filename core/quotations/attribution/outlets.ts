import { looksLikeOutlet } from '#core/intake/outlets.ts';

/** Outlets, agencies and platforms by their usual names, folded to small letters and without "the". */
const KNOWN = new Set(
  (
    'cnn|fox|fox news|fox news sunday|fox business|fox & friends|fox and friends|msnbc|nbc|nbc news|abc|abc news|cbs|cbs news|cbs this morning|pbs|pbs newshour|npr|' +
    'bbc|bbc news|c-span|cspan|ap|associated press|reuters|afp|agence france-presse|upi|bloomberg|bloomberg news|politico|' +
    'new york times|times|washington post|post|wall street journal|journal|usa today|los angeles times|chicago tribune|' +
    'guardian|daily mail|telegraph|daily telegraph|independent|financial times|economist|huffington post|huffpost|' +
    'buzzfeed|buzzfeed news|breitbart|breitbart news|daily beast|daily caller|daily wire|vox|vice|slate|salon|axios|the hill|hill|atlantic|' +
    'new yorker|vanity fair|rolling stone|people|people magazine|us weekly|variety|deadline|hollywood reporter|tmz|' +
    'e! news|entertainment tonight|access hollywood|today|today show|good morning america|gma|meet the press|face the nation|this week|' +
    'state of the union|morning joe|60 minutes|twitter|facebook|instagram|snapchat|youtube|tiktok|truth social|x|reddit|' +
    'linkedin|periscope|medium|tumblr|weibo|telegram|threads|bluesky|newsweek|time|time magazine|national review|weekly standard|' +
    'mother jones|new republic|nation|propublica|the intercept|intercept|law360|courthouse news|courthouse news service|' +
    'boston globe|miami herald|dallas morning news|houston chronicle|denver post|des moines register|detroit news|' +
    'detroit free press|philadelphia inquirer|san francisco chronicle|seattle times|new york post|daily news|' +
    'new york daily news|new york magazine|esquire|gq|der spiegel|bild|le monde|al jazeera|al-jazeera|xinhua|haaretz|tass|rt|sky news|itv|' +
    'channel 4|univision|telemundo|cnbc|yahoo news|business insider|the verge|wired|gawker|gizmodo|right side broadcasting|popculture.com|infowars|dailymail.com'
  ).split('|'),
);
export const PLATFORMS: ReadonlySet<string> = new Set(
  'twitter facebook instagram snapchat youtube tiktok reddit linkedin periscope medium tumblr weibo telegram threads bluesky'.split(
    ' ',
  ),
);

/** Whether a noun phrase names an outlet, a broadcaster, an agency or a platform. */
export function isOutlet(phrase: string): boolean {
  const plain = phrase.toLowerCase().replaceAll('’', "'").replace(/'s$/, '').replace(/^the /, '');
  if (KNOWN.has(plain)) return true;
  if (!/\p{Lu}/u.test(phrase)) return false;
  const name = phrase.replace(/^[Tt]he /, '').replace(/['’]s$/, '');
  return (
    name.includes(' ') &&
    looksLikeOutlet(name) &&
    !/\b(?:Star|Standard|Sun|Record|Press Secretary|Secretary|Spokes|Reporter|Review Board)\b/.test(
      name.split(' ')[0]!,
    ) &&
    !/Secretary|Spokes|Editor|Host|Director|President|Chief/.test(name)
  );
}
