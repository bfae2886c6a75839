import type { ReactNode } from 'react';
import type { SearchHit } from '#core/contract/methods.ts';
import { closeDialog, go, inspect, revealPassage, showArticle, useDesk } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { useSearch } from '../connect/matter.tsx';
import { KindBadge } from '../ui/controls.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import css from './search.module.css';

const GROUPS: readonly (readonly [SearchHit['kind'], string])[] = [
  ['entity', 'Entities'],
  ['claim', 'Claims'],
  ['quote', 'Quotes'],
  ['article', 'Articles'],
];

/** One search for the whole matter: results while typing, Enter goes to the place. */
export function SearchDialog() {
  const [typed, setTyped] = useTyped(useDesk.getState().query);
  const { answer, busy } = useSearch(typed);
  const hits = typed.trim() === '' ? [] : (answer?.hits ?? []);
  const empty =
    typed.trim() === ''
      ? 'Words, a "phrase in quotation marks", or -word to leave one out.'
      : (answer?.help ?? `Nothing in this matter fits “${typed.trim()}”.`);
  return (
    <Finder
      title="Search the matter"
      placeholder="Search articles, quotes, claims, people…"
      query={typed}
      onQuery={setTyped}
      groups={GROUPS.map(([kind, title]) => ({
        title,
        options: hits.flatMap((hit, i) => (hit.kind === kind ? [optionOf(hit, String(i))] : [])),
      }))}
      onChoose={(key) => goTo(hits[Number(key)]!)}
      onClose={closeDialog}
      empty={empty}
      busy={busy}
    />
  );
}

function goTo(hit: SearchHit): void {
  closeDialog();
  switch (hit.kind) {
    case 'entity':
      go('entities');
      return inspect({ kind: 'entity', id: hit.entity.id });
    case 'claim':
      go('claims');
      return inspect({ kind: 'claim', id: hit.claim.id });
    case 'quote':
      revealPassage(hit.quote.articleId, hit.quote);
      return inspect({ kind: 'quote', id: hit.quote.id });
    case 'article':
      if (hit.place) revealPassage(hit.article.id, hit.place);
      else showArticle(hit.article.id);
      return inspect({ kind: 'article', id: hit.article.id });
  }
}

function optionOf(hit: SearchHit, key: string): Option {
  switch (hit.kind) {
    case 'entity':
      return { key, label: hit.entity.name, text: hit.entity.name, note: hit.entity.role ?? hit.entity.kind };
    case 'claim':
      return { key, label: hit.claim.text, text: hit.claim.text, note: <KindBadge kind={hit.claim.kind} /> };
    case 'quote':
      return {
        key,
        label: <Words>“{hit.quote.exact}”</Words>,
        text: hit.quote.exact,
        note: hit.quote.speaker?.name ?? articleName(hit.quote.article),
      };
    case 'article': {
      const name = articleName(hit.article);
      const label = (
        <span className={css['article']}>
          <span>{name}</span>
          {hit.snippet === '' ? null : <Words>{marked(hit.snippet, hit.matches)}</Words>}
        </span>
      );
      return { key, label, text: name, note: sourceLine(hit.article) };
    }
  }
}

function Words({ children }: { children: ReactNode }) {
  return <span className={css['words']}>{children}</span>;
}

function marked(snippet: string, matches: readonly { start: number; end: number }[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    parts.push(snippet.slice(at, start), <mark key={start}>{snippet.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(snippet.slice(at));
  return parts;
}
