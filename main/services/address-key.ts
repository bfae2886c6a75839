/** What follows a page's address only to tell who led there. */
const TRACKING =
  /^(?:utm_|mc_|pk_|at_)|^(?:fbclid|gclid|dclid|msclkid|igshid|cmpid|smid|smtyp|partner|ref|ref_src|share|source)$/i;

/**
 * What a page is known by wherever its address was copied from: without scheme, `www.`, `m.` or `amp.`, the place in the page,
 * what only tells who led there, and the slash at the end; letters of the host small, parameters in their order. `null`
 * for what is no address of a page on the web, and for the start page of a site, which is another every day.
 */
export function addressKey(address: string): string | null {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '').replace(/\/amp$/, '');
  const parameters = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  if (path === '' && parameters.length === 0) return null;
  const query = parameters.join('&');
  return `${host}${url.port === '' ? '' : `:${url.port}`}${path}${query === '' ? '' : `?${query}`}`;
}
