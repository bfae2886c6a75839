import { expect, test } from 'vitest';
import { readCopied } from './fragment.ts';

const HTML =
  '<p>The gate was <b>shut</b>.</p><p>“Who,” she said, “has the&nbsp;key?”</p><ul><li>One</li><li>Two</li></ul>';
const SEEN = 'The gate was shut.\n“Who,” she said, “has the\u00a0key?”\nOne\nTwo';
const TEXT = 'The gate was shut.\n\n“Who,” she said, “has the key?”\n\nOne\nTwo';

test.each([
  ['Chromium on Linux', `<meta http-equiv="content-type" content="text/html; charset=utf-8">${HTML}`],
  [
    'Chromium on Windows',
    `<html>\r\n<body>\r\n<!--StartFragment-->${HTML}<!--EndFragment-->\r\n</body>\r\n</html>`,
  ],
  ['Firefox', `<div class="story">${HTML}</div>`],
])('the paragraphs of what %s copied are parted', (_, html) => {
  expect(readCopied({ html, text: SEEN, source: '' })).toEqual({ text: TEXT, url: null });
});

test('the address is that of Windows’ header, or that which a browser gives', () => {
  const header =
    'Version:0.9\r\nStartHTML:00000150\r\nEndHTML:00000400\r\nStartFragment:00000200\r\nEndFragment:00000380\r\nSourceURL:https://gate.example/key?x=1\r\n';
  const html = `${header}<html><body><!--StartFragment-->${HTML}<!--EndFragment--></body></html>`;
  expect(readCopied({ html, text: SEEN, source: '' })).toEqual({
    text: TEXT,
    url: 'https://gate.example/key?x=1',
  });
  expect(readCopied({ html: HTML, text: SEEN, source: 'https://gate.example/\nA title' }).url).toBe(
    'https://gate.example/',
  );
  expect(readCopied({ html: HTML, text: SEEN, source: 'about:blank' }).url).toBeNull();
});

test('where marks tell other words than were seen, those that were seen are taken', () => {
  const html = '<p>Shown<span class="x">, and hidden by a style</span></p>';
  expect(readCopied({ html, text: 'Shown', source: '' }).text).toBe('Shown');
  expect(readCopied({ html: '', text: 'Plain\r\nwords', source: '' }).text).toBe('Plain\nwords');
  expect(readCopied({ html: '<p>Only marked</p>', text: '', source: '' }).text).toBe('Only marked');
});
