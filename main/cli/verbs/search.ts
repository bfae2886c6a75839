import type { SearchHit } from '#core/contract/methods.ts';
import { titleOf } from '../find.ts';
import { MATTER } from '../matter.ts';
import { columns } from '../print.ts';
import { usage } from '../refused.ts';
import { verb } from '../verb.ts';

const MOST = 200;

export const searchVerb = verb({
  name: 'search',
  summary: 'Search articles, quotes, entities and claims',
  notes: [
    'Words must all be there; "words in quotation marks" must stand together. To leave a word out, write -word after --.',
  ],
  arguments: { ...MATTER, query: { many: 'some', help: 'what to look for' } },
  options: { limit: { value: 'N', help: `how many hits at most, up to ${MOST}; 50 unless given` } },
  examples: ['search case scapegoat', `search case '"bad faith"'`, 'search case -- prejudice -scorching'],
  async run({ matter, query, limit = '50' }, session) {
    const most = Number(limit);
    if (!Number.isInteger(most) || most < 1 || most > MOST)
      throw usage(`--limit is a number from 1 to ${MOST}.`);
    await session.open(matter);
    const { hits, help } = await session.ask('search.all', { query: query.join(' '), limit: most });
    const nothing = help ?? 'Nothing was found.';
    return {
      value: { hits, help },
      text:
        hits.length === 0
          ? ''
          : columns(['WHAT', 'ID', 'WHERE', 'WORDS'], hits.map(row), session.options.width),
      complaints: hits.length === 0 ? [nothing] : [],
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
  }
}
