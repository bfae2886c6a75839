import { isSignable } from '#core/brief/check.ts';
import { Failure } from '#core/contract/failures.ts';
import { NOTE_KINDS } from '#core/contract/vocabulary.ts';
import { briefId, numbered } from '../find.ts';
import { layoutLine, PARTS } from '../layout.ts';
import { MATTER } from '../matter.ts';
import { usage } from '../refused.ts';
import { verb, type Verb } from '../verb.ts';

/** How a brief is printed: its citing and its parts, the words of its quotes, and what is vouched for. */

const BRIEF = { help: 'its number or its title' };
const ITEM = { help: 'the number of the item, which `show` prints' };

const layout = verb({
  name: 'layout',
  summary: 'Say how a brief cites its sources, and which parts it has',
  notes: [
    'The parts are contents (a list of the headings), people (who is who), sources (their list), verification (how each quotation was compared with its article) and review (each sentence with its status and open checks).',
  ],
  arguments: { ...MATTER, brief: BRIEF },
  options: {
    notes: { choices: NOTE_KINDS, help: 'where it cites' },
    style: { value: 'STYLE', help: 'the citation style' },
    language: { value: 'TAG', help: 'what it is written in: en-US, en-GB' },
    with: { choices: PARTS, many: true, help: 'a part that it is to have' },
    without: { choices: PARTS, many: true, help: 'a part that it is not to have' },
  },
  examples: [
    'layout case 1 --notes endnotes --with contents --with verification',
    'layout case 1 --without people',
  ],
  async run({ matter, brief, notes, style, language, with: on, without: off }, session) {
    await session.open(matter);
    const id = await briefId(session, brief);
    const parts = {
      ...Object.fromEntries(on.map((part) => [part, true])),
      ...Object.fromEntries(off.map((part) => [part, false])),
    };
    const citing = { ...(notes !== undefined && { notes }), ...(style !== undefined && { style }) };
    await session.ask('briefs.update', {
      id,
      fields: { citing, parts, ...(language !== undefined && { language }) },
    });
    const { brief: value } = await session.ask('briefs.get', { id });
    return { value, text: layoutLine(value) };
  },
});

const alter = verb({
  name: 'alter',
  summary: 'Say how an item of a brief prints a quote',
  notes: [
    'Altered words are checked: additions in square brackets and cuts that an ellipsis shows leave; anything else stops the export until it is signed off.',
  ],
  arguments: { ...MATTER, item: ITEM, quote: { help: 'the number of the quote' } },
  options: {
    words: { value: 'TEXT', help: 'the words that are printed; an empty word prints them as they are' },
    'leave-out': { help: 'do not print it' },
    print: { help: 'print it again' },
  },
  examples: ['alter case 3 12 --words "[The judge] would […] dismiss it"', 'alter case 3 12 --leave-out'],
  async run({ matter, item, quote, words, 'leave-out': out, print }, session) {
    if (out && print) throw usage('Give either --leave-out or --print.');
    if (words === undefined && !out && !print) throw usage('Give --words, --leave-out or --print.');
    const [itemId, quoteId] = [numbered(item), numbered(quote)];
    await session.open(matter);
    await session.ask('briefs.setQuote', {
      itemId,
      quoteId,
      ...(words !== undefined && { altered: words === '' ? null : words }),
      ...((out || print) && { printed: print }),
    });
    const value = { item: itemId, quote: quoteId, words: words ?? null, printed: !out };
    const done = out ? 'leaves out' : words ? 'prints in other words' : 'prints as it is';
    return { value, text: `Item ${itemId} ${done}: quote ${quoteId}` };
  },
});

const takeOver = verb({
  name: 'take-over',
  summary: 'Take claims into a brief anew that were changed since',
  notes: ['Until then a brief prints a claim as it was taken in; `show` names those that were changed.'],
  arguments: {
    ...MATTER,
    brief: BRIEF,
    items: { many: 'any', help: 'their items; all that changed unless said' },
  },
  options: {},
  examples: ['take-over case "What each side says"', 'take-over case 1 5 7'],
  async run({ matter, brief, items }, session) {
    const asked = items.map(numbered);
    await session.open(matter);
    const id = await briefId(session, brief);
    const changed = async () => {
      const { content } = await session.ask('briefs.content', { id });
      return content.entries.flatMap((entry) =>
        entry.kind === 'claim' && entry.claim.changed ? entry.id : [],
      );
    };
    const before = await changed();
    await session.ask('briefs.takeOver', { briefId: id, itemIds: asked.length === 0 ? null : asked });
    const left = new Set(await changed());
    const taken = before.filter((item) => !left.has(item));
    return {
      value: { items: taken },
      text:
        taken.length === 0
          ? 'No claim of it was changed since.'
          : `Taken over: ${taken.map((item) => `item ${item}`).join(', ')}`,
    };
  },
});

const signOff = verb({
  name: 'sign-off',
  summary: 'Vouch for quotations of a brief that are not word for word in their articles',
  notes: [
    'It holds for just those words: any change of the brief, the quote or the article ends it. A text that is not the one that was imported is never signed off.',
  ],
  arguments: { ...MATTER, brief: BRIEF },
  options: {
    reason: { value: 'TEXT', help: 'why they may be printed so; the verification appendix prints it' },
    item: { value: 'ITEM', help: 'those of one item alone' },
    withdraw: { help: 'take back what was signed off' },
  },
  examples: [
    'sign-off case 1 --reason "The court’s press officer confirmed it"',
    'sign-off case 1 --item 4 --withdraw',
  ],
  async run({ matter, brief, reason, item, withdraw }, session) {
    if ((reason === undefined) !== withdraw) throw usage('Give either --reason or --withdraw.');
    const only = item === undefined ? null : numbered(item);
    await session.open(matter);
    const id = await briefId(session, brief);
    const { content, findings } = await session.ask('briefs.content', { id });
    const open = withdraw
      ? content.checked.filter(({ result }) => result === 'signed off')
      : findings.filter(isSignable);
    const signed = open
      .filter(({ entryId }) => only === null || entryId === only)
      .map(({ entryId, quoteId, printed }) => ({ itemId: entryId, quoteId, printed }));
    if (only !== null && signed.length === 0) throw new Failure('not-found', { noun: 'finding', id: only });
    for (const one of signed) {
      if (reason === undefined) await session.ask('briefs.withdrawSignOff', one);
      else await session.ask('briefs.signOff', { ...one, reason });
    }
    const said = withdraw ? 'Withdrawn' : 'Signed off';
    const lines = signed.map(
      ({ itemId, quoteId, printed }) => `${said}: item ${itemId}, quote ${quoteId}, “${printed}”`,
    );
    return {
      value: { signed, reason: reason ?? null },
      text: lines.join('\n') || 'Nothing of it is to be signed off.',
    };
  },
});

export const briefPrintingVerbs: readonly Verb[] = [layout, alter, takeOver, signOff];
