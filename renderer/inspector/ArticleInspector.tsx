import type { Article, Furniture } from '#core/contract/nouns.ts';
import { keyWord } from '../commands/key-names.ts';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { dayName } from '#core/words/formats.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { CitedIn } from '../citations/CitationInspector.tsx';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { useAct, useArticle, useArticleText } from '../connect/matter.tsx';
import { Button, Choice, Field, SectionHead, TextField } from '../ui/controls.tsx';
import { When } from '../ui/When.tsx';
import { say } from '../ui/notices.ts';
import { PickedQuotes } from '../quotes/PickedQuotes.tsx';
import { QuoteList } from '../quotes/QuoteList.tsx';
import { RevisionsOf } from '../revisions/RevisionsOf.tsx';
import { Gone } from './Gone.tsx';
import { OriginalFile } from '../originals/OriginalFile.tsx';
import { ProposedQuotations } from './ProposedQuotations.tsx';
import { Warnings } from './Warnings.tsx';
import { words } from '../words.ts';
import { Phrase } from '../ui/Phrase.tsx';
import css from './inspector.module.css';

const NONE: readonly number[] = [];

/** `picked` are quotes that are changed together. */
export function ArticleInspector({ id, picked = NONE }: { id: number; picked?: readonly number[] }) {
  const act = useAct();
  const article = useArticle(id);
  const content = useArticleText(id);
  if (!article) return article === null ? <Gone /> : null;
  const update = (fields: Parameters<typeof act<'articles.update'>>[1]['fields']) =>
    void act('articles.update', { id, fields });
  const remove = async () => {
    if (!(await act('articles.remove', { id }))) return;
    inspect(null);
    say(words.inspector.article.removed(keyWord('undo')));
  };
  return (
    <>
      <SectionHead action={<Button onClick={() => void remove()}>{words.common.remove}</Button>}>
        {words.inspector.article.title}
      </SectionHead>
      <Warnings articleId={id} />
      <Proposals article={article} />
      <ProposedQuotations article={article} />
      <QuoteList articleId={id} quotes={article.quoted} picked={new Set(picked)} />
      <TextField
        label={words.common.title}
        value={article.title ?? ''}
        placeholder={words.inspector.article.noTitle}
        onSave={(title) => update({ title })}
      />
      <TextField
        label={words.inspector.article.outlet}
        value={article.outlet ?? ''}
        placeholder={words.inspector.article.outletHint}
        onSave={(outlet) => update({ outlet })}
      />
      <TextField
        label={words.inspector.article.byline}
        value={article.byline ?? ''}
        placeholder={words.inspector.article.bylineHint}
        onSave={(byline) => update({ byline })}
      />
      <TextField
        label={words.inspector.article.date}
        type="date"
        value={article.published ?? ''}
        onSave={(published) => update({ published: published === '' ? null : published })}
      />
      <Choice
        label={words.common.kind}
        value={article.kind}
        values={ARTICLE_KINDS}
        names={words.vocabulary.articleKind}
        onChoose={(kind) => update({ kind })}
      />
      <Choice
        label={words.common.status}
        value={article.triage}
        values={TRIAGES}
        names={words.vocabulary.triage}
        onChoose={(triage) => update({ triage })}
      />
      <TextField
        label={words.inspector.article.address}
        value={article.url ?? ''}
        placeholder={words.inspector.article.addressHint}
        onSave={(url) => update({ url })}
      />
      <Field label={words.inspector.article.machineWritten}>
        {(fieldId) => (
          <input
            id={fieldId}
            type="checkbox"
            checked={article.machineWritten}
            onChange={(event) => update({ machineWritten: event.target.checked })}
          />
        )}
      </Field>
      <ChecksOf thing="article" id={id} />
      <CitedIn articleId={id} />
      <SectionHead ruled>{words.inspector.article.text}</SectionHead>
      <p className={css['facts']}>
        {words.inspector.article.count(article.length, article.quotes)}
        <br />
        <Phrase
          of={words.inspector.article.imported(
            article.fileName,
            <When at={article.importedAt} />,
            content?.encoding ?? null,
          )}
        />
      </p>
      {content ? (
        <p className={css['hash']}>
          <Phrase of={words.inspector.article.sha256(<code>{content.sha256}</code>)} />
        </p>
      ) : null}
      <RevisionsOf article={article} />
      <OriginalFile articleId={id} />
      {picked.length > 0 ? <PickedQuotes articleId={id} ids={picked} quotes={article.quoted} /> : null}
    </>
  );
}

/** What import read off the page: each waits until it is accepted or dismissed, and looks like a proposal until then. */
function Proposals({ article }: { article: Article }) {
  const act = useAct();
  const fields = article.proposals.filter((one) => one.decision === 'proposed');
  const furniture = grouped(article, 'proposed');
  const dismissed = [...grouped(article, 'accepted'), ...grouped(article, 'dismissed')];
  const decide = (pieces: readonly Furniture[], accept: boolean) =>
    pieces.length === 1
      ? void act('furniture.decide', { id: pieces[0]!.id, accept })
      : void act('furniture.decideMany', { articleId: article.id, ids: pieces.map(({ id }) => id), accept });
  if (fields.length + furniture.length + dismissed.length === 0) return null;
  return (
    <section className={css['proposals']} aria-label={words.inspector.proposals.title}>
      {fields.length + furniture.length > 0 ? (
        <SectionHead
          action={
            <Button look="link" onClick={() => void act('articles.acceptProposals', { id: article.id })}>
              {words.inspector.proposals.acceptAll}
            </Button>
          }
        >
          {words.inspector.proposals.proposed}
        </SectionHead>
      ) : null}
      <ul>
        {fields.map((one) => (
          <ProposalRow
            key={`field ${one.id}`}
            name={words.vocabulary.proposedField[one.field]}
            value={
              one.field === 'machineWritten'
                ? words.inspector.proposals.yes
                : one.field === 'published'
                  ? dayName(one.value)
                  : one.value
            }
            reason={one.reason}
            onShow={one.end > one.start ? () => revealPassage(article.id, one) : undefined}
            onDecide={(accept) => void act('proposals.decide', { id: one.id, accept })}
          />
        ))}
        {furniture.map((pieces) => (
          <ProposalRow
            key={`furniture ${pieces[0]!.id}`}
            name={words.inspector.proposals.furniture}
            value={nameOf(pieces)}
            reason={words.inspector.proposals.notPart}
            onDecide={(accept) => decide(pieces, accept)}
          />
        ))}
      </ul>
      {dismissed.length > 0 ? (
        <ul className={css['decided']}>
          {dismissed.map((pieces) => {
            const is = pieces[0]!.decision === 'accepted';
            return (
              <li key={pieces[0]!.id}>
                {(is ? words.inspector.proposals.isFurniture : words.inspector.proposals.isPart)(
                  nameOf(pieces),
                )}{' '}
                <Button look="link" onClick={() => decide(pieces, !is)}>
                  {is ? words.inspector.proposals.makePart : words.inspector.proposals.makeFurniture}
                </Button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </section>
  );
}

/** The furniture of one decision, pieces of a kind together: a paper of court has a head on each of its pages. */
function grouped(article: Article, decision: Furniture['decision']): (readonly Furniture[])[] {
  const pieces = article.furniture.filter((one) => one.decision === decision);
  return [...Map.groupBy(pieces, ({ reason }) => reason).values()];
}

function nameOf(pieces: readonly Furniture[]): string {
  const name = words.vocabulary.furnitureReason[pieces[0]!.reason];
  return pieces.length === 1 ? name : words.inspector.proposals.places(name, pieces.length);
}

function ProposalRow({
  name,
  value,
  reason,
  onShow,
  onDecide,
}: {
  name: string;
  value: string;
  reason: string;
  onShow?: (() => void) | undefined;
  onDecide: (accept: boolean) => void;
}) {
  return (
    <li className={css['proposal']}>
      <span className={css['proposalName']}>{name}</span>
      <span className={css['proposalValue']}>
        <em>{value}</em>
        {onShow ? (
          <button type="button" className={css['because']} onClick={onShow} title={words.inspector.showWords}>
            {reason}
          </button>
        ) : (
          <span className={css['because']}>{reason}</span>
        )}
      </span>
      <span className={css['decide']}>
        <Button
          aria-label={words.inspector.proposals.accept(name, value)}
          title={words.inspector.accept}
          onClick={() => onDecide(true)}
        >
          ✓
        </Button>
        <Button
          aria-label={words.inspector.proposals.dismiss(name, value)}
          title={words.inspector.dismiss}
          onClick={() => onDecide(false)}
        >
          ✕
        </Button>
      </span>
    </li>
  );
}
