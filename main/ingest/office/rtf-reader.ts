import type { FurnitureProposal } from '#core/intake/proposals.ts';
import { Unreadable } from '../../packages/unreadable.ts';
import type { Met, Reader, ReaderInput } from '../reader.ts';
import { changesAsked, noTallies } from './asked.ts';
import { Comments } from './comments.ts';
import { attempt, isPageNumber, sourceOf } from './finish.ts';
import { scanRtf } from './rtf-scan.ts';
import { RtfStory } from './rtf-story.ts';

export const rtfReader: Reader = {
  format: 'rtf',
  version: 1,
  // oxlint-disable-next-line require-await -- a reader gives what it met as it meets it; this one meets it at once
  async *read(input) {
    yield* attempt(() => readRtf(input));
  },
};

function readRtf({ bytes, fileName, choices }: ReaderInput): Met[] {
  const tallies = noTallies();
  const comments = new Comments();
  const story = new RtfStory(tallies, comments, changesAsked(choices));
  scanRtf(bytes, story);
  if (!story.isRtf) throw new Unreadable('damaged');
  const { isWhole } = story;
  story.finish();
  const { composer } = story.body;
  const last = story.pages.label;
  for (const { mark, words, page, isEnd } of story.notes.inOrder()) {
    composer.part('\n\n');
    composer.backTo(isEnd ? last : page);
    composer.words(mark);
    composer.part(' ');
    composer.words(words);
    composer.part('\n\n');
  }
  if (choices.comments)
    for (const { id, author, words } of story.remarks)
      comments.tell(composer, id, author, () => composer.words(words));
  const furniture: FurnitureProposal[] = [];
  const told = new Set<string>();
  for (const { words, reason } of story.furniture) {
    if (told.has(words) || isPageNumber(words)) continue;
    told.add(words);
    composer.part('\n\n');
    const place = composer.measure(() => composer.words(words));
    composer.part('\n\n');
    if (place) furniture.push({ ...place, reason });
  }
  const { text, pages } = composer.finish();
  const { yr, mo, dy } = story.made;
  const source = sourceOf(
    {
      format: 'rtf',
      text,
      pages: story.pages.isSure(story.saidPages, pages) ? pages : [],
      furniture: furniture.toSorted((a, b) => a.start - b.start),
      title: null,
      properties: { ...story.about, created: `${yr}-${mo}-${dy}` },
      tallies,
      commented: choices.comments,
      encoding: story.encoding,
    },
    fileName,
  );
  const cut = isWhole ? [] : [{ code: 'cut short' as const, detail: '', pages: [] }];
  return [{ kind: 'source', source: { ...source, warnings: [...cut, ...source.warnings] } }];
}
