import { type Element, hasAttribute } from './tree.ts';

/** Elements whose words are no words of the page: programs, styles, what a browser shows only if it cannot do else. */
const NEVER = new Set([
  'script',
  'style',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'datalist',
  'select',
  'option',
  'textarea',
  'desc',
  'metadata',
  'defs',
  'annotation',
  'annotation-xml',
  'noframes',
  'noembed',
  'area',
  'map',
  'param',
  'amp-analytics',
  'amp-state',
  'amp-ad',
]);
/** Words for screen readers alone, as the common style sheets call them. */
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|visuallyhidden|u-visually-hidden|a11y-hidden|offscreen|element-invisible|assistive-text|clip-text|print-only|visible-print)(?:\s|$)/i;

/** Whether an element and all in it are shown to nobody who looks at the page. */
export function isHidden(element: Element): boolean {
  const name = element.tagName;
  if (NEVER.has(name)) return true;
  if (name === 'html' || name === 'body') return false;
  if (name === 'template')
    return !hasAttribute(element, 'shadowrootmode') && !hasAttribute(element, 'shadowmode');
  if (name === 'dialog') return !hasAttribute(element, 'open');
  for (const { name: key, value } of element.attrs) {
    if (key === 'hidden') return true;
    if (key === 'layout' && value === 'nodisplay') return true;
    if (key === 'style' && HIDING.test(value)) return true;
    if (key === 'class' && FOR_SCREEN_READERS.test(value)) return true;
  }
  return false;
}

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
