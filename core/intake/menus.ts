import type { Page } from './page.ts';
import type { FurnitureProposal } from './proposals.ts';

const WORDS = new Set(
  `home,news,sports,sport,politics,opinion,opinions,business,subscribe,sign in,log in,login,sign up,register,my account,account,
menu,search,newsletters,newsletter,contact,contact us,about,about us,share,facebook,twitter,x,instagram,youtube,tiktok,
linkedin,reddit,whatsapp,threads,bluesky,email,e-mail,print,copy link,link copied,save,comments,comment,arts,culture,
entertainment,world,u.s.,us,uk,local,national,international,video,videos,podcasts,podcast,weather,obituaries,privacy policy,
privacy,terms of use,terms of service,terms,cookie policy,do not sell my personal information,advertise,advertise with us,
careers,jobs,help,faq,site map,sitemap,rss,health,science,technology,tech,travel,food,lifestyle,life,style,crime,courts,
education,environment,climate,markets,money,economy,investigations,e-edition,archives,events,games,puzzles,crosswords,
classifieds,donate,membership,shop,store,accessibility,corrections,photos,top stories,latest,trending,live,close,back to top,
next,previous,skip to content,skip to main content,listen,gift this article,share this article`
    .replaceAll('\n', '')
    .split(','),
);
const ALONE =
  /^(?:skip to (?:main )?content|back to top|share this (?:article|story|post)|share on (?:facebook|twitter|x)|listen to this (?:article|story)|\d{1,2}[ -]min(?:ute)?s? (?:read|listen)|print this (?:article|page)|link copied!?)$/i;
const LEAST_LINES = 4;

/** Navigation at either end of a page: one line of it, or a run of lines that are mostly a menu's words. */
export function findMenus(page: Page): FurnitureProposal[] {
  const found: FurnitureProposal[] = [];
  const last = page.lines.length;
  const tail = Math.max(page.head, last - 60);
  for (const [from, to] of [
    [0, Math.max(page.head, Math.min(60, firstLong(page)))],
    [tail, last],
  ] as const) {
    for (let index = from; index < to;) {
      const run = runFrom(page, index, to);
      const line = page.lines[index]!;
      if (run > 0) found.push({ start: line.start, end: page.lines[index + run - 1]!.end, reason: 'menu' });
      index += Math.max(run, 1);
    }
  }
  return found;
}

/** How many lines from `index` on are a menu. */
function runFrom(page: Page, index: number, to: number): number {
  if (!isMenuWord(page.lines[index]!.words)) return isMenuLine(page.lines[index]!.words) ? 1 : 0;
  let known = 0;
  let best = 0;
  for (let at = index; at < to; at += 1) {
    const { words } = page.lines[at]!;
    if (isMenuWord(words)) {
      known += 1;
      const length = at - index + 1;
      if (length >= LEAST_LINES && known / length >= 0.7) best = length;
    } else if (words.length > 24 || /[.!?,;:]$/.test(words) || at - index + 1 - known > 4) break;
  }
  return best || (isMenuLine(page.lines[index]!.words) ? 1 : 0);
}

function isMenuLine(words: string): boolean {
  if (words.length > 200) return false;
  if (ALONE.test(words)) return true;
  const parts = words.split(/\s*[|·•>›»]\s*|\s{3,}|\t/).filter((part) => part !== '');
  if (parts.length < 3 || parts.some((part) => part.length > 40)) return false;
  const known = parts.filter(isMenuWord).length;
  return known >= 3 || (known >= 1 && parts[0]!.toLowerCase() === 'home');
}

function isMenuWord(words: string): boolean {
  return words.length <= 40 && WORDS.has(words.toLowerCase());
}

function firstLong(page: Page): number {
  const index = page.lines.slice(0, 60).findIndex(({ words }) => words.length >= 120);
  return index === -1 ? Math.min(60, page.lines.length) : index;
}
