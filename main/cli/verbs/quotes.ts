import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { findQuotations } from '#core/quotations/find.ts';
import type { Quotation } from '#core/quotations/quotation.ts';
import { NO_CHOICES } from '#core/contract/intake.ts';
import { readFile } from '../../ingest/read.ts';
import { answerLines, JSONL, oneWay } from '../lines.ts';
import { columns } from '../print.ts';
import { Refused, touching } from '../refused.ts';
import { verb } from '../verb.ts';

const asked = z.object({ text: z.string() });

export const quotesVerb = verb({
  name: 'quotes',
  summary: 'Find the quotations of a text, and who is said to speak them',
  notes: [
    'With --jsonl, each line is {id, text} and is answered with {id, quotations: [{start, end, kind, speech, speaker, verb, reportedVia}]}. Offsets are in UTF-16 code units, the end not included, of the words inside the outer marks; a speaker is {start, end, text} or null.',
    'A line that cannot be answered is answered with {id, error}; the others go on, and the exit code is 1.',
  ],
  arguments: { file: { many: 'any', help: 'one text; without it, --jsonl' } },
  options: JSONL,
  examples: ['quotes article.txt', 'quotes --jsonl < texts.jsonl'],
  async run({ file, jsonl }, session) {
    oneWay('Give either one FILE or --jsonl.', jsonl, file.length === 1);
    if (jsonl)
      return answerLines(session, asked, ({ text }) => ({
        quotations: findQuotations(text).map((one) => told(one)),
      }));
    const path = session.path(file[0]!);
    const bytes = touching(path, 'read', () => readFileSync(path));
    const { signal } = new AbortController();
    const { value: first } = await readFile({ bytes, fileName: path, choices: NO_CHOICES, signal }).next();
    if (first?.kind !== 'article')
      throw new Refused('cannot-read', `${path} is not a text that can be read.`, { path });
    const { text } = first.article;
    const found = findQuotations(text);
    return {
      value: { text, quotations: found.map((one) => told(one)) },
      text: columns(
        ['PLACE', 'KIND', 'SPEAKER', 'VERB', 'VIA', 'WORDS'],
        found.map((one) => {
          const { speaker, verb: said, reportedVia } = told(one);
          const words = text.slice(one.start, one.end);
          return [`${one.start}:${one.end}`, one.kind, speaker?.text ?? null, said, reportedVia, words];
        }),
        session.options.width,
      ),
    };
  },
});

/** A quotation as it is told outside: its phrases by their words alone, but the speaker's, whose place matters. */
function told({ start, end, kind, speech, attribution }: Quotation) {
  const speaker = attribution?.speaker ?? null;
  return {
    start,
    end,
    kind,
    speech,
    speaker: speaker && { start: speaker.start, end: speaker.end, text: speaker.text },
    verb: attribution?.verb?.text ?? null,
    reportedVia: attribution?.reportedVia?.text ?? null,
  };
}
