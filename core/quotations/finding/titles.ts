/** Works, and the people and things that are named with them: the film “…”, the “…” star. */
const WORKS =
  'film|films|movie|movies|series|show|shows|sitcom|drama|comedy|thriller|western|documentary|docuseries|miniseries|episode|' +
  'season|sequel|prequel|remake|franchise|trilogy|song|songs|single|album|albums|track|tracks|hit|ballad|anthem|hymn|tune|record|' +
  'book|books|novel|novels|memoir|memoirs|biography|autobiography|bestseller|thriller|trilogy|poem|poems|essay|essays|play|musical|' +
  'opera|ballet|symphony|painting|paintings|sculpture|photograph|exhibition|mural|installation|magazine|newspaper|journal|column|' +
  'article|editorial|op-ed|headline|headlines|podcast|podcasts|program|programme|broadcast|newscast|game|games|video|videogame|' +
  'cartoon|comic|manga|anime|soap|soundtrack|trailer|screenplay|script|pamphlet|report|paper|study|speech|lecture|sermon|' +
  'chapter|section|blog|website|newsletter|spinoff|special|sketch|skit|segment|reboot|adaptation|case|lawsuit|decision|' +
  'star|stars|actor|actress|creator|director|writer|author|host|co-host|producer|singer|showrunner|screenwriter|novelist|alum|' +
  'cast|set|premiere|finale|shooting|production|fan|fans|character|co-star|co-stars|band|tour|musical|playwright|lyric|lyrics';

const BEFORE = new RegExp(
  `(?:\\b(?:${WORKS})(?:,| called| named| of| for| from| on| in|:)?|\\b(?:titled|entitled|headlined|subtitled|captioned|` +
    `retitled|renamed|starred in|stars in|starring in|appeared (?:in|on)|episode of|version of|author of|singing|sang|sings|` +
    `performed|performing|premiered|watch(?:ed|ing)?|host of|best known for|known for|directed|co-wrote|wrote|rerun of|reruns of|` +
    `set of|cast of|v\\.|reads|interview with|interview on|appearance on|NBC['’]s|CBS['’]s|ABC['’]s|HBO['’]s|Fox['’]s|CNN['’]s|` +
    `Netflix['’]s|MSNBC['’]s|PBS['’]s|BBC['’]s|Disney['’]s)),?\\s*$`,
  'i',
);
const NAMED = /\b(?:titled|entitled|headlined|subtitled|retitled)[,:]?\s*$/i;
const AFTER = new RegExp(
  `^[,]?\\s+(?:[\\w-]+\\s+){0,1}(?:${WORKS})\\b|^\\s*\\((?:19|20)\\d\\d\\)|^\\s+(?:v\\.|vs\\.)\\s`,
  'i',
);

/** Small words that a title leaves in lower case. */
const SMALL = new Set(
  (
    'a an the and but or nor for so yet as at by in of off on per to up via with from into onto over vs v is it de la le ' +
    'du des el y von van und del da e den der di al en than if that against between before after about'
  ).split(' '),
);
const MOST_WORDS = 14;

/** Whether the words around a quotation say that it names a work. */
export function isNamedAsWork(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after);
}

/** Whether the words before say outright that a title follows, whatever its form. */
export function isAnnounced(before: string): boolean {
  return NAMED.test(before);
}

/** Whether words are capitalised as titles are: all but the small ones, the first and the last always. */
export function hasTitleShape(exact: string): boolean {
  const found = exact.split(/[\s—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (found.length === 0 || found.length > MOST_WORDS) return false;
  return (
    found.every((word, i) => {
      if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(word)) return true;
      const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase();
      return i > 0 && i < found.length - 1 && SMALL.has(bare);
    }) && /\p{Lu}/u.test(exact)
  );
}
