import type { Finding } from '#core/contract/checks.ts';
import { english } from '#core/words/words.ts';
import { findingLine } from '../describe.ts';
import { briefId } from '../find.ts';
import { MATTER } from '../matter.ts';
import { verb } from '../verb.ts';

export const checksVerb = verb({
  name: 'checks',
  summary: 'Read the matter, or one brief, as a cautious editor would',
  notes: [
    'A draft that was written elsewhere is read by `check`.',
    'Each finding has its rule, its place and its reason. What was dismissed is counted, and printed only with --dismissed or --json.',
  ],
  arguments: { ...MATTER },
  options: {
    brief: { value: 'BRIEF', help: 'only what this brief says and cites: its number or its title' },
    dismissed: { help: 'print the dismissed ones too, with their notes' },
  },
  examples: ['checks case', 'checks case --brief "What each side says"'],
  async run({ matter, brief, dismissed }, session) {
    await session.open(matter);
    const of = brief === undefined ? {} : { briefId: await briefId(session, brief) };
    const { findings } = await session.ask('checks.list', of);
    const open = findings.filter((one) => one.dismissed === null);
    const printed = dismissed ? findings : open;
    const head = `${english.checks.findings(open.length)}, ${english.checks.dismissedCount(findings.length - open.length)}`;
    return {
      value: { findings: findings.map(valueOf) },
      text: [head.replaceAll('\u00a0', ' '), ...byRule(printed)].join('\n\n'),
    };
  },
});

/** For programs: the sentence, and what it was made from. */
function valueOf({ reason, ...finding }: Finding) {
  return { ...finding, reason: english.checks.reason(reason), because: reason };
}

function byRule(findings: readonly Finding[]): string[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, own]) =>
    [english.checks.rules[rule], ...own.map((one) => `- ${findingLine(one)}`)].join('\n'),
  );
}
