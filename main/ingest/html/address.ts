import { type Thing, wordsIn } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { isThing } from './linked-data.ts';

/** The page's own address for itself: the canonical one, unless that is the outlet's front page and another is nearer. */
export function addressOf(
  { meta, links, savedFrom }: PageFacts,
  article: Thing,
): { readonly value: string; readonly reason: string } | undefined {
  const main = article['mainEntityOfPage'];
  const described = isThing(main) ? wordsIn(main['@id'] ?? main['url']) : wordsIn(main);
  const base = [meta.get('og:url')?.[0], savedFrom?.url, described].find(
    (one) => one && /^https?:/i.test(one),
  );
  const said = [
    { value: links.get('canonical'), reason: 'canonical address' },
    { value: meta.get('og:url')?.[0], reason: 'page metadata' },
    { value: described, reason: 'JSON-LD' },
    { value: wordsIn(article['url']), reason: 'JSON-LD' },
    { value: meta.get('parsely-link')?.[0], reason: 'page metadata' },
    { value: meta.get('twitter:url')?.[0], reason: 'page metadata' },
    { value: savedFrom?.url, reason: savedFrom?.reason ?? '' },
  ].flatMap(({ value, reason }) => {
    const whole = value ? absolute(value, base) : null;
    return whole === null ? [] : [{ value: whole, reason }];
  });
  return said.find(({ value }) => new URL(value).pathname.length > 1) ?? said[0];
}

function absolute(address: string, base: string | undefined): string | null {
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:'
      ? /^https?:/i.test(address)
        ? address
        : url.href
      : null;
  } catch {
    return null;
  }
}
