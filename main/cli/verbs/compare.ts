import { z } from 'zod';
import { compareWordings } from '#core/quotations/wordings/compare.ts';
import { answerLines, JSONL, oneWay } from '../lines.ts';
import { columns } from '../print.ts';
import { verb } from '../verb.ts';
import { inWords } from '../wordings.ts';

const asked = z.object({ a: z.string(), b: z.string() });

export const compareVerb = verb({
  name: 'compare',
  summary: 'Compare two wordings: what becomes of the first in the second',
  notes: [
    'Verdicts: identical, typographic (marks, dashes, spaces, capitals), trimmed, lawfully altered (brackets, ellipses, emphasis), altered, spliced, cannot be checked.',
    'With --jsonl, each line is {id, a, b} and is answered with {id, verdict, differences: [{kind, a, b}]}, where a and b are the differing words, and with the reason where nothing can be said.',
  ],
  arguments: {
    wording: { many: 'any', help: 'two wordings, each in quotation marks; without them, --jsonl' },
  },
  options: JSONL,
  examples: ['compare "We shall pay the sum" "We may pay the sum"', 'compare --jsonl < pairs.jsonl'],
  async run({ wording, jsonl }, session) {
    oneWay('Give either two wordings or --jsonl.', jsonl, wording.length === 2);
    if (jsonl) return answerLines(session, asked, ({ a, b }) => compared(a, b));
    const value = compared(wording[0]!, wording[1]!);
    const { verdict, differences } = value;
    return {
      value,
      text: [
        `${verdict}${value.reason === undefined ? '' : `: ${value.reason}`}`,
        ...(differences.length === 0
          ? []
          : [
              columns(
                ['DIFFERENCE', 'FIRST', 'SECOND'],
                differences.map((one) => [one.kind, one.a, one.b]),
                session.options.width,
              ),
            ]),
      ].join('\n\n'),
    };
  },
});

function compared(a: string, b: string) {
  const { verdict, differences, reason } = compareWordings(a, b);
  return { verdict, differences: inWords(differences, a, b), ...(reason !== null && { reason }) };
}
