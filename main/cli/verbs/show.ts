import { articleId, briefId, entityId, numbered, titleOf } from '../find.ts';
import { articleText, briefText, claimText, entityText, quoteText } from '../describe.ts';
import { MATTER } from '../matter.ts';
import type { Session } from '../session.ts';
import { verb, type Answer } from '../verb.ts';

const NOUNS = ['article', 'quote', 'entity', 'claim', 'brief'] as const;

const shown: Readonly<Record<(typeof NOUNS)[number], (session: Session, which: string) => Promise<Answer>>> =
  {
    async article(session, which) {
      const id = await articleId(session, which);
      const value = {
        ...(await session.ask('articles.get', { id })),
        ...(await session.ask('articles.text', { id })),
      };
      return { value, text: articleText(value) };
    },
    async quote(session, which) {
      const value = await session.ask('quotes.get', { id: numbered(which) });
      return { value, text: quoteText(value) };
    },
    async entity(session, which) {
      const value = await session.ask('entities.get', { id: await entityId(session, which) });
      return { value, text: entityText(value) };
    },
    async claim(session, which) {
      const value = await session.ask('claims.get', { id: numbered(which) });
      return { value, text: claimText(value) };
    },
    async brief(session, which) {
      const id = await briefId(session, which);
      const { brief, items } = await session.ask('briefs.get', { id });
      const { content, findings } = await session.ask('briefs.content', { id });
      const { findings: checks } = await session.ask('checks.list', { briefId: id });
      const named = new Map(content.sources.map((source) => [source.id, titleOf(source)]));
      return {
        value: { brief, items, content, findings, checks },
        text: briefText(
          brief,
          content.entries,
          findings,
          checks.filter((one) => one.dismissed === null),
          named,
        ),
      };
    },
  };

export const showVerb = verb({
  name: 'show',
  summary: 'Show one article, quote, entity, claim or brief',
  arguments: {
    ...MATTER,
    what: { choices: NOUNS, help: 'what it is' },
    id: {
      help: 'its number; for an article also its title or file name, for an entity its name, for a brief its title',
    },
  },
  options: {},
  examples: [
    'show case article 3',
    'show case entity "Kari Morrissey"',
    'show case brief "What each side says"',
  ],
  async run({ matter, what, id }, session) {
    await session.open(matter);
    return shown[what](session, id);
  },
});
