import type { ReactNode } from 'react';
import type { SearchHit } from '#core/contract/search.ts';
import { marksIn, snippetOf } from '#core/search/marks.ts';
import type { Term } from '#core/search/query.ts';
import type { Span } from '#core/text/span.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { KindBadge } from '../ui/controls.tsx';
import type { Option } from '../ui/Finder.tsx';
import { words } from '../words.ts';
import css from './search.module.css';

/** Longer words are cut around the first hit, in letters. */
const LONG = 180;

/** A hit as an option, with what was looked for marked in it. */
export function optionOf(hit: SearchHit, key: string, terms: readonly Term[]): Option {
  switch (hit.kind) {
    case 'entity': {
      const { name, role, kind, aliases } = hit.entity;
      const alias = marksIn(name, terms, 1).length > 0 ? undefined : called(aliases, terms);
      const note = [alias === undefined ? '' : `“${alias}”`, role ?? words.vocabulary.entityKind[kind]]
        .filter(Boolean)
        .join(' · ');
      return { key, label: marked(name, marksIn(name, terms)), text: name, note };
    }
    case 'claim': {
      const { text, kind } = hit.claim;
      return { key, label: <Words>{around(text, terms)}</Words>, text, note: <KindBadge kind={kind} /> };
    }
    case 'quote': {
      const { exact, speaker, article } = hit.quote;
      const label = <Words>“{around(exact, terms)}”</Words>;
      return { key, label, text: exact, note: speaker?.name ?? articleName(article) };
    }
    case 'question': {
      const { text, answers } = hit.question;
      return {
        key,
        label: <Words>{around(text, terms)}</Words>,
        text,
        note: words.search.answers(answers.length),
      };
    }
    case 'brief': {
      const { title, items } = hit.brief;
      const note = words.search.items(items);
      return { key, label: marked(title, marksIn(title, terms)), text: title, note };
    }
    case 'article': {
      const name = articleName(hit.article);
      const label = (
        <span className={css['article']}>
          <span>{marked(name, marksIn(name, terms))}</span>
          {hit.snippet === '' ? null : <Words>{marked(hit.snippet, hit.matches)}</Words>}
        </span>
      );
      return { key, label, text: name, note: sourceLine(hit.article) };
    }
  }
}

/** The other name by which an entity was found. */
function called(aliases: readonly { readonly name: string }[], terms: readonly Term[]): string | undefined {
  const open = terms.map((term) => ({ ...term, open: true }));
  return aliases.find(({ name }) => marksIn(name, open, 1).length > 0)?.name;
}

function around(text: string, terms: readonly Term[]): ReactNode {
  const snippet = text.length > LONG ? snippetOf(text, terms) : null;
  return snippet ? marked(snippet.words, snippet.matches) : marked(text, marksIn(text, terms));
}

function Words({ children }: { children: ReactNode }) {
  return <span className={css['words']}>{children}</span>;
}

function marked(words: string, matches: readonly Span[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    parts.push(
      words.slice(at, start),
      <mark key={start} className={css['hit']}>
        {words.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(words.slice(at));
  return parts;
}
