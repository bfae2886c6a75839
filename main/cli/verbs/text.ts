import { basename } from 'node:path';
import { citationsToTell } from '#core/citations/told.ts';
import { english } from '#core/words/words.ts';
import type { IngestedArticle } from '../../ingest/ingest.ts';
import { ReadingThread } from '../../ingest/thread/reading-thread.ts';
import { importProblem } from '../../ingest/problem.ts';
import { CHOICES, choicesOf } from '../choices.ts';
import { Refused } from '../refused.ts';
import { verb } from '../verb.ts';

export const textVerb = verb({
  name: 'text',
  summary: 'Print what is read from one file, without a matter',
  notes: [
    'With --json: title, outlet, byline, published, url, kind, text, pages, furniture, citations and warnings; what the file does not say is null. Offsets are UTF-16 code units, the end not included.',
    'Of a file that holds several sources it is a list of those, each with its “part”; what is only offered, such as attachments, is not read.',
    'What is said of the text (warnings, parts that are refused) goes to standard error as well; the exit code is 1 if anything was refused.',
  ],
  arguments: { file: { help: 'a file of any kind that can be imported' } },
  options: CHOICES,
  examples: ['text filing.pdf', 'text page.html --json'],
  async run({ file, ...said }, session) {
    const path = session.path(file);
    const name = basename(path);
    const read: Read[] = [];
    const complaints: string[] = [];
    let failed = false;
    const thread = new ReadingThread();
    const job = { path, name, choices: choicesOf(said), takes: [] };
    for await (const { piece } of thread.read([job], session.options.signal)) {
      if (piece?.kind === 'article') read.push(piece);
      else if (piece?.kind === 'refused') {
        failed = true;
        complaints.push(
          english.outcome(importProblem(piece.part === null ? name : `${name}/${piece.part}`, piece.refusal)),
        );
      }
    }
    thread.close();
    const [first, ...others] = read;
    if (!first) throw new Refused('cannot-read', complaints.join('\n') || nothingIn(name), { path });
    for (const { part, article } of read) {
      const of = part === null ? name : `${name}/${part}`;
      complaints.push(...article.warnings.map((one) => `${of}: ${english.imports.warning(one)}`));
    }
    return {
      value: others.length === 0 ? told(first) : read.map((one) => ({ part: one.part, ...told(one) })),
      text: others.length === 0 ? first.article.text : read.map(headed).join('\n\n'),
      complaints,
      failed,
    };
  },
});

interface Read {
  readonly part: string | null;
  readonly article: IngestedArticle;
}

function told({ article }: Read) {
  const { text, pages, furniture, warnings, proposals } = article;
  const of = (field: (typeof proposals)[number]['field']) =>
    proposals.find((one) => one.field === field)?.value ?? null;
  return {
    title: of('title'),
    outlet: of('outlet'),
    byline: of('byline'),
    published: of('published'),
    url: of('url'),
    kind: of('kind') ?? 'news',
    text,
    pages: pages.map(({ label, start, end }) => ({ label, start, end })),
    furniture: furniture.map(({ start, end, reason }) => ({ start, end, reason })),
    citations: citationsToTell(text, furniture),
    warnings,
  };
}

function headed({ part, article }: Read): string {
  return `=== ${part ?? ''}\n\n${article.text}`;
}

function nothingIn(name: string): string {
  return `There is nothing to read in ${name}.`;
}
