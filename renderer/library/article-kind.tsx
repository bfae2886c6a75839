import { Quote, Star } from 'lucide-react';
import type { ArticleRow } from '#core/contract/nouns.ts';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { dayName, monthName, number, dayOf } from '#core/words/formats.ts';
import { ArticleTitle } from '../app/ArticleTitle.tsx';
import type { ListKind } from '../lists/kind.ts';
import ui from '../ui/ui.module.css';
import { Badge } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './library.module.css';

const { ofArticles: own } = words.lists;
const { triage: states, articleKind: kinds } = words.vocabulary;
const dayKey = (day: string | null) => (day === null ? null : Number(day.slice(0, 10).replaceAll('-', '')));
const counts = (count: number) => (count === 0 ? '' : number(count));
const orderOf = (values: readonly string[]) => (value: string) => values.indexOf(value);
/** A day in the system's time zone, of an instant. */
const importDay = (instant: string) => dayName(dayOf(new Date(instant)));

export const articleKind: ListKind<ArticleRow> = {
  name: 'articles',
  label: words.lists.articles,
  count: words.nouns.article,
  title: {
    id: 'title',
    label: own.columns.title,
    keyOf: ({ title, proposedTitle, opening }) => title ?? proposedTitle ?? opening,
    cell: (article) => (
      <span className={article.title === null ? css['untitled'] : undefined}>
        {article.triage === 'key' ? <Star size={13} aria-hidden className={css['star']} /> : null}
        <ArticleTitle article={article} />
        {article.earlier > 0 ? (
          <small className={css['sign']}>{words.revisions.sign(article.earlier + 1)}</small>
        ) : null}
        {article.alike ? <small className={css['sign']}>{words.revisions.alike}</small> : null}
      </span>
    ),
    width: 180,
    grows: true,
  },
  columns: [
    {
      id: 'outlet',
      label: own.columns.outlet,
      keyOf: ({ outlet }) => outlet,
      cell: ({ outlet }) => outlet,
      note: ({ outlet }) => outlet ?? words.common.noOutlet,
      width: 84,
      noteWidth: 60,
      grows: true,
    },
    {
      id: 'date',
      label: own.columns.date,
      keyOf: ({ published }) => dayKey(published),
      falling: true,
      cell: ({ published }) => (published === null ? '' : dayName(published)),
      note: ({ published }) => (published === null ? words.common.noDate : dayName(published)),
      width: 92,
      noteWidth: 76,
    },
    {
      id: 'quotes',
      label: own.columns.quotes,
      keyOf: ({ quotes }) => quotes,
      falling: true,
      cell: ({ quotes }) => counts(quotes),
      note: ({ quotes }) => (
        <>
          <span aria-hidden>
            <Quote size={11} /> {number(quotes)}
          </span>
          <span className={ui['spoken']}>{words.nouns.quote(quotes)}</span>
        </>
      ),
      width: 62,
      noteWidth: 36,
    },
    {
      id: 'status',
      label: own.columns.status,
      keyOf: ({ triage }) => TRIAGES.indexOf(triage),
      cell: ({ triage }) => states[triage],
      width: 76,
      noteWidth: 56,
    },
    {
      id: 'kind',
      label: own.columns.kind,
      keyOf: ({ kind }) => ARTICLE_KINDS.indexOf(kind),
      cell: ({ kind }) => kinds[kind],
      width: 80,
      noteWidth: 60,
    },
    {
      id: 'byline',
      label: own.columns.byline,
      keyOf: ({ byline }) => byline,
      cell: ({ byline }) => byline,
      width: 90,
      noteWidth: 80,
      grows: true,
    },
    {
      id: 'file',
      label: own.columns.file,
      keyOf: ({ fileName }) => fileName,
      cell: ({ fileName }) => fileName,
      width: 100,
      noteWidth: 120,
      grows: true,
    },
    {
      id: 'imported',
      label: own.columns.imported,
      keyOf: ({ importedAt }) => dayKey(importedAt),
      falling: true,
      cell: ({ importedAt }) => importDay(importedAt),
      width: 92,
      noteWidth: 76,
    },
    {
      id: 'undecided',
      label: own.columns.undecided,
      keyOf: ({ undecided }) => undecided,
      falling: true,
      cell: ({ undecided }) =>
        undecided === 0 ? '' : <span className={css['proposals']}>{number(undecided)}</span>,
      badge: ({ undecided }) =>
        undecided === 0 ? null : (
          <span className={css['proposals']} title={words.reader.details(undecided)}>
            {own.toDecide(undecided)}
          </span>
        ),
      width: 76,
    },
    {
      id: 'altered',
      label: own.columns.altered,
      keyOf: ({ altered }) => altered,
      falling: true,
      cell: ({ altered }) => counts(altered),
      badge: ({ altered }) =>
        altered === 0 ? null : <Badge title={own.altered(altered)}>{own.alteredShort(altered)}</Badge>,
      width: 66,
    },
    {
      id: 'machine',
      label: own.columns.machine,
      keyOf: ({ machineWritten }) => Number(machineWritten),
      falling: true,
      cell: ({ machineWritten }) => (machineWritten ? <Badge>{own.machine}</Badge> : ''),
      badge: ({ machineWritten }) => (machineWritten ? <Badge>{own.machine}</Badge> : null),
      width: 84,
    },
  ],
  groupings: [
    {
      id: 'outlet',
      valueOf: ({ outlet }) => outlet,
      nameOf: (outlet) => outlet,
      none: words.common.noOutlet,
      place: (outlet) => outlet,
    },
    {
      id: 'day',
      valueOf: ({ published }) => published,
      nameOf: dayName,
      none: words.lists.undated,
      place: (day) => -dayKey(day)!,
    },
    {
      id: 'month',
      valueOf: ({ published }) => published?.slice(0, 7) ?? null,
      nameOf: (month) => monthName(`${month}-01`),
      none: words.lists.undated,
      place: (month) => -Number(month.replace('-', '')),
    },
    {
      id: 'kind',
      valueOf: ({ kind }) => kind,
      nameOf: (kind) => kinds[kind as ArticleRow['kind']],
      none: '',
      place: orderOf(ARTICLE_KINDS),
    },
    {
      id: 'status',
      valueOf: ({ triage }) => triage,
      nameOf: (triage) => states[triage as ArticleRow['triage']],
      none: '',
      place: orderOf(TRIAGES),
    },
  ],
  facets: [
    {
      id: 'status',
      label: words.lists.status,
      values: TRIAGES,
      names: states,
      valueOf: ({ triage }) => triage,
      whole: true,
    },
    {
      id: 'kind',
      label: words.lists.kind,
      values: ARTICLE_KINDS,
      names: kinds,
      valueOf: ({ kind }) => kind,
    },
  ],
  sortNames: own.sorts,
  groupNames: own.groups,
  wordsOf: ({ title, proposedTitle, outlet, byline, opening }) =>
    [title, proposedTitle, outlet, byline, opening].filter(Boolean).join('\n'),
  titleLines: () => 2,
  spoken: { column: 'status', of: ({ triage }) => states[triage] },
  lookOf: ({ triage }) => triage,
};
