import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { CheckedDraft, DraftFinding, DraftQuotation } from '#core/contract/drafts.ts';
import type { Place } from '#core/contract/nouns.ts';
import { commentsOn } from '#core/draft/comments.ts';
import { DRAFT_VERDICTS } from '#core/draft/finding.ts';
import type { DraftSpan, DraftText } from '#core/draft/text.ts';
import { english } from '#core/words/words.ts';
import { MATTER } from '../matter.ts';
import { clip } from '../print.ts';
import { usage } from '../refused.ts';
import { fileThere, saveFile } from '../save.ts';
import { verb } from '../verb.ts';
import { inWords } from '../wordings.ts';

export const checkVerb = verb({
  name: 'check',
  summary: 'Hold the quotations of a draft against the matter',
  notes: [
    'Every quotation of the draft is found, traced in the matter and judged: ' +
      `${DRAFT_VERDICTS.join(', ')}. Told beside it are right words of another speaker, or in another source than the draft credits, names that are spelled otherwise, and dates and numbers that differ from the source.`,
    'With --json, each quotation has its span in the text of the draft (or of the note of that index), its verdict, and its places, the one that the verdict is of first: in their differences, a is from the draft and b from the place. Offsets are in UTF-16 code units, the end not included.',
    'The matter and its briefs themselves are read by `checks`.',
  ],
  arguments: {
    ...MATTER,
    draft: { help: 'a .docx, .odt, .md or .txt file; - is standard input' },
  },
  options: {
    comments: { value: 'FILE', help: 'write a copy of a .docx with a comment at each finding' },
    force: { help: 'replace a file that is there' },
  },
  examples: [
    'check case draft.docx',
    'check case draft.docx --comments checked.docx',
    'check case draft.md --json',
  ],
  async run({ matter, draft, comments, force }, session) {
    const to = comments === undefined ? null : session.path(comments);
    if (to !== null && extname(to).toLowerCase() !== '.docx')
      throw usage(`--comments names a file that ends in .docx; “${comments!}” does not.`);
    if (to !== null && !force && existsSync(to)) throw fileThere(to);
    const path = draft === '-' ? await session.keepInput() : session.path(draft);
    await session.open(matter);
    const file = await session.hand({ path, name: draft === '-' ? 'standard input' : basename(path) });
    const checked = await session.ask('drafts.check', { file });
    if (to !== null) {
      const made = await session.take((await session.ask('drafts.comment', { file })).file);
      saveFile(made.path, to, force);
    }
    const written = to === null ? [] : [`The copy with comments was written to ${to}`];
    return {
      value: { ...valueOf(checked), ...(to === null ? {} : { comments: to }) },
      text: [summary(checked), ...remarks(checked), ...written].join('\n\n'),
    };
  },
});

function valueOf({ name, text, quotations, findings, articles }: CheckedDraft) {
  return {
    draft: name,
    articles,
    notes: text.notes.map(({ at, text: words }) => ({ at, words })),
    quotations: quotations.map(quotationOf),
    findings: findings.map(findingOf),
  };
}

function quotationOf(one: DraftQuotation) {
  const { at, words, kind, attribution, verdict, reason, places, more } = one;
  return {
    ...at,
    words,
    kind,
    speaker: attribution?.speaker?.text ?? null,
    verdict,
    reason,
    places: places.map((place) => placeOf(place, words)),
    more,
  };
}

function placeOf(place: Place, words: string) {
  const { articleId: article, start, end, paragraph, exact, quoted, speaker, verdict, differences } = place;
  return {
    article,
    title: place.article.title,
    outlet: place.article.outlet,
    published: place.article.published,
    start,
    end,
    paragraph,
    exact,
    quoted,
    speaker,
    verdict,
    differences: inWords(differences, words, exact),
    warning: place.warnings.map(english.wordings.warning).join(' ') || null,
  };
}

function findingOf({ kind, at, draft, matter, quotation, passage }: DraftFinding) {
  return { kind, ...at, draft, matter, quotation, passage };
}

function summary({ quotations, articles, name }: CheckedDraft): string {
  const counts = DRAFT_VERDICTS.flatMap((verdict) => {
    const count = quotations.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${verdict}`];
  });
  const head = `${quotations.length} quotation${quotations.length === 1 ? '' : 's'} in ${name ?? 'the draft'}`;
  return `${[head, ...counts].join(', ')}; ${articles} article${articles === 1 ? '' : 's'} searched.`;
}

/** What there is to say, in the order of the draft: where, of which words, and what. */
function remarks(checked: CheckedDraft): string[] {
  const { text } = checked;
  const place = ({ note, start }: DraftSpan) => (note === null ? start : text.notes[note]!.at);
  return commentsOn(checked)
    .toSorted((a, b) => place(a.at) - place(b.at) || a.at.start - b.at.start)
    .map(({ at, text: remark }) =>
      [`${whereIn(text, at)}: “${clip(wordsAt(text, at), 100)}”`, ...remark.split('\n')].join('\n  '),
    );
}

function wordsAt({ text, notes }: DraftText, { note, start, end }: DraftSpan): string {
  return (note === null ? text : notes[note]!.text).slice(start, end);
}

function whereIn({ text }: DraftText, { note, start }: DraftSpan): string {
  if (note !== null) return `Note ${note + 1}`;
  const paragraphs = text.slice(0, start).split(/\n\n+/).length;
  return `Paragraph ${paragraphs}`;
}
