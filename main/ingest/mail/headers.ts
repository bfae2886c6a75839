import { decodeWords, type Email } from 'postal-mime';
import { dateReason, readDate } from '#core/intake/dates.ts';
import { couldBeOutlet } from '#core/intake/outlets.ts';
import { readNames } from '#core/intake/people.ts';
import { type ArticleProposal, type FurnitureProposal, OUTSIDE } from '#core/intake/proposals.ts';
import { recognise } from '#core/intake/recognise.ts';

/** The lines that mail programs print above a message, in their order. */
const PRINTED = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;
type Printed = (typeof PRINTED)[number];

/** Longer ones are lists of receivers and no evidence of one. */
const LONGEST = 2_000;

/** Hosts of mailboxes for anybody: their names say nothing of the sender. */
const FOR_ANYBODY =
  /^(?:gmail|googlemail|yahoo|ymail|outlook|hotmail|live|msn|aol|icloud|me|mac|proton|protonmail|pm|gmx|web|mail|fastmail|zoho|yandex|comcast|verizon|att|sbcglobal)\.[a-z.]{2,6}$/i;

export interface Letterhead {
  readonly text: string;
  readonly furniture: readonly FurnitureProposal[];
  readonly places: Readonly<
    Partial<Record<Printed, { readonly value: string; readonly start: number; readonly end: number }>>
  >;
}

/** The headers that are evidence, as the first lines of the text. */
export function letterheadOf(message: Email): Letterhead {
  const places: Partial<Record<Printed, { value: string; start: number; end: number }>> = {};
  let text = '';
  for (const name of PRINTED) {
    const value = headerOf(message, name).slice(0, LONGEST);
    if (value === '') continue;
    text += `${text === '' ? '' : '\n'}${name}: `;
    places[name] = { value, start: text.length, end: text.length + value.length };
    text += value;
  }
  const furniture = text === '' ? [] : [{ start: 0, end: text.length, reason: 'header line' as const }];
  return { text, furniture, places };
}

/** A header's words as they are shown; '' where the message lacks it. */
export function headerOf(message: Email, name: string): string {
  const key = name.toLowerCase();
  const value = message.headers.find((header) => header.key === key)?.value ?? '';
  return decodeWords(value)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .toWellFormed()
    .trim();
}

/** What the headers say: subject, sender, and the day in the sender's own zone; the outlet only where the words name none. */
export function proposalsOf(message: Email, head: Letterhead, body: string): ArticleProposal[] {
  const { Subject: subject, From: from, Date: date } = head.places;
  const proposals: ArticleProposal[] = [];
  if (subject) proposals.push({ field: 'title', reason: 'Subject header', ...subject });
  const name = message.from?.name?.trim() ?? '';
  const names = readNames(name);
  if (from && names?.rest === '') {
    const at = from.value.indexOf(name);
    const place = at === -1 ? OUTSIDE : { start: from.start + at, end: from.start + at + name.length };
    proposals.push({ field: 'byline', value: name, reason: 'From header', ...place });
  }
  const day = date && readDate(date.value);
  if (day) {
    const place = { start: date.start, end: date.start + day.length };
    proposals.push({
      field: 'published',
      value: day.value,
      reason: dateReason('Date header', day),
      ...place,
    });
  }
  const outlet = outletOf(message, name);
  if (outlet && !recognise(body).proposals.some(({ field }) => field === 'outlet')) proposals.push(outlet);
  const address = /^<?(https?:\/\/[^\s<>]+)>?$/i.exec(headerOf(message, 'Archived-At'))?.[1];
  if (address) proposals.push({ field: 'url', value: address, reason: 'Archived-At header', ...OUTSIDE });
  return proposals;
}

function outletOf(message: Email, sender: string): ArticleProposal | null {
  const list = /^"?([^"<]{2,60}?)"?\s*</.exec(headerOf(message, 'List-Id'))?.[1];
  if (list && couldBeOutlet(list))
    return { field: 'outlet', value: list, reason: 'List-Id header', ...OUTSIDE };
  const host = message.from?.address?.split('@')[1] ?? '';
  if (host === '' || FOR_ANYBODY.test(host)) return null;
  const isPerson = sender === '' || readNames(sender)?.rest === '';
  const value = !isPerson && couldBeOutlet(sender) ? sender : host;
  return { field: 'outlet', value, reason: 'sender’s address', ...OUTSIDE };
}
