import type { SearchHit } from '#core/contract/search.ts';
import { english } from '#core/words/words.ts';
import { titleOf } from '../find.ts';
import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { usage } from '../refused.ts';
import { verb } from '../verb.ts';

const MOST = 200;

export const searchVerb = verb({
  name: 'search',
  summary: 'Search articles, quotes, claims, entities and briefs',
  notes: [
    'Words must all be there; "words in quotation marks" must stand together, word* is the beginning of one. To leave a word out, write -word after --.',
    'speaker:, outlet:, kind:, before:, after: and has: narrow it down, as kind:quote speaker:"Ada Moss" after:2024-05.',
    'kind: takes article, quote, claim, entity or brief, or a kind of these; has: takes quotes, claims, note, speaker, date, outlet, proposals or altered.',
  ],
  arguments: { ...MATTER, query: { many: 'some', help: 'what to look for' } },
  options: { limit: { value: 'N', help: `how many hits at most, up to ${MOST}; 50 unless given` } },
  examples: [
    'search case scapegoat',
    `search case '"bad faith"'`,
    'search case -- prejudice -scorching',
    `search case 'kind:quote speaker:"Ada Moss"'`,
  ],
  async run({ matter, query, limit = '50' }, session) {
    const most = Number(limit);
    if (!Number.isInteger(most) || most < 1 || most > MOST)
      throw usage(`--limit is a number from 1 to ${MOST}.`);
    await session.open(matter);
    const { hits, total, facets, help } = await session.ask('search.all', {
      query: query.join(' '),
      limit: most,
    });
    const sentence = help && english.search.help(help);
    const said = sentence === null ? [] : [sentence];
    if (hits.length === 0) said.push(...(help === null ? ['Nothing was found.'] : []));
    else if (hits.length < total) said.push(`${hits.length} of ${total} are shown; --limit shows more.`);
    return {
      value: { hits, total, facets, help: sentence },
      text:
        hits.length === 0
          ? ''
          : columns(['WHAT', 'ID', 'WHERE', 'WORDS'], hits.map(row), session.options.width),
      complaints: said,
    };
  },
});

function row(hit: SearchHit): readonly (string | number | null)[] {
  switch (hit.kind) {
    case 'article':
      return ['article', hit.article.id, hit.article.outlet, hit.snippet || titleOf(hit.article)];
    case 'quote':
      return ['quote', hit.quote.id, `article ${hit.quote.articleId}`, hit.quote.exact];
    case 'claim':
      return ['claim', hit.claim.id, hit.claim.kind, hit.claim.text];
    case 'entity':
      return [
        'entity',
        hit.entity.id,
        hit.entity.kind,
        [hit.entity.name, hit.entity.role].filter(Boolean).join(', '),
      ];
    case 'question':
      return ['question', hit.question.id, null, hit.question.text];
    case 'brief':
      return ['brief', hit.brief.id, null, hit.brief.title];
  }
}
