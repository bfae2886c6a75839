import { couldBeOutlet } from './outlets.ts';

const PROMOTIONS = [
  /^(?:advertisement|advertising|paid content|sponsored(?: content| post)?|scroll to continue)$/i,
  /^(?:article|story|content) continues? (?:after|below)(?: (?:this |the )?(?:ad|advertisement|video|image))?\.?$/i,
  /^(?:read|see|watch|listen|learn) (?:more|also|next|now)\s?(?::|»|>|→|$)/i,
  /^(?:read|watch|listen|related|also read|must read|don[’']t miss|more (?:news|coverage)|recommended|trending)\s?:\s/i,
  /^(?:sign up|subscribe|register|stay up to date|enter your email)\b.{0,120}\b(?:newsletters?|inbox|e?-?mail|alerts|channel|here|today|now|free)\b/i,
  /^(?:get|receive|join)\b.{0,80}\b(?:newsletters?|inbox|e?-?mail alerts|our app)\b/i,
  /^(?:click|tap) (?:here|the link|below)\b|^download (?:our|the) .{0,40}\bapp\b/i,
  /^(?:follow|like|find|join) (?:us|(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4})\s?on (?:twitter|x\b|facebook|instagram|tiktok|youtube|threads|bluesky|linkedin|telegram|whatsapp|social media)/iu,
  /^(?:support|donate to) (?:our|independent|local) (?:work|journalism|reporting|newsroom)\b/i,
  /^(?:have|got) a (?:news )?tip\?/i,
];
const VIDEOS = /^videos? by\s+/i;
const MOST = 180;

/** Whether a line of its own advertises something: another page, a newsletter, a channel. Never a legal reference. */
export function isPromotion(words: string): boolean {
  if (words.length > MOST || /§|\bU\.?S\.?C\.?\b|\bF\.\s?(?:2d|3d|4th|Supp)/.test(words)) return false;
  return videosBy(words) !== null || PROMOTIONS.some((pattern) => pattern.test(words));
}

/** The outlet of 'Videos by The Outlet', as offsets within `words`. */
export function videosBy(words: string): { outlet: string; start: number; end: number } | null {
  const label = words.length <= MOST && VIDEOS.exec(words);
  if (!label) return null;
  const outlet = words.slice(label[0].length);
  return couldBeOutlet(outlet) ? { outlet, start: label[0].length, end: words.length } : null;
}
