/** The product's own scheme and host: no file: address, no port, and a real origin for the page's policy. */
export const SCHEME = 'app';
const HOST = 'pincite';
export const PAGE = `${SCHEME}://${HOST}/`;

/** Whether `address` is one of ours. Its parts are compared, never a beginning: `app://pincite.example/` is not ours. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether a request for `address` may go out at all. The developer's tools are pages too, of a scheme of their own. */
export function mayBeRequested(address: string, packaged: boolean): boolean {
  const url = URL.parse(address);
  switch (url?.protocol) {
    case `${SCHEME}:`:
      return isOurs(address);
    case 'blob:':
      return isOurs(url.pathname);
    case 'data:':
      return true;
    case 'devtools:':
      return !packaged;
    default:
      return false;
  }
}
