import type { Article, Proposal } from '#core/contract/nouns.ts';
import { ARTICLE_KINDS, TRIAGES } from '#core/contract/vocabulary.ts';
import { dayName } from '#core/words/formats.ts';
import { inspect, revealPassage } from '../app/desk.ts';
import { counted } from '../app/names.ts';
import { useAct, useArticle, useArticleText } from '../connect/matter.tsx';
import { Button, Choice, Field, SectionHead, TextField } from '../ui/controls.tsx';
import { When } from '../ui/When.tsx';
import { say } from '../ui/notices.ts';
import { Gone } from './Gone.tsx';
import { ProposedQuotations } from './ProposedQuotations.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

const FIELD_NAMES: Readonly<Record<Proposal['field'], string>> = {
  title: 'Title',
  published: 'Date',
  outlet: 'Outlet',
  byline: 'Byline',
  kind: 'Kind',
  url: 'Address',
  machineWritten: 'AI-written',
};

export function ArticleInspector({ id }: { id: number }) {
  const act = useAct();
  const article = useArticle(id);
  const content = useArticleText(id);
  if (!article) return article === null ? <Gone /> : null;
  const update = (fields: Parameters<typeof act<'articles.update'>>[1]['fields']) =>
    void act('articles.update', { id, fields });
  const remove = async () => {
    if (!(await act('articles.remove', { id }))) return;
    inspect(null);
    say('The article and all its quotes were removed. Ctrl+Z brings them back.');
  };
  return (
    <>
      <SectionHead action={<Button onClick={() => void remove()}>Remove</Button>}>Article</SectionHead>
      <Proposals article={article} />
      <ProposedQuotations article={article} />
      <TextField
        label="Title"
        value={article.title ?? ''}
        placeholder="No title"
        onSave={(title) => update({ title })}
      />
      <TextField
        label="Outlet"
        value={article.outlet ?? ''}
        placeholder="Who published it"
        onSave={(outlet) => update({ outlet })}
      />
      <TextField
        label="Byline"
        value={article.byline ?? ''}
        placeholder="Who wrote it"
        onSave={(byline) => update({ byline })}
      />
      <TextField
        label="Date"
        type="date"
        value={article.published ?? ''}
        onSave={(published) => update({ published: published === '' ? null : published })}
      />
      <Choice
        label="Kind"
        value={article.kind}
        values={ARTICLE_KINDS}
        names={words.vocabulary.articleKind}
        onChoose={(kind) => update({ kind })}
      />
      <Choice
        label="Status"
        value={article.triage}
        values={TRIAGES}
        names={words.vocabulary.triage}
        onChoose={(triage) => update({ triage })}
      />
      <TextField
        label="Address"
        value={article.url ?? ''}
        placeholder="https://…"
        onSave={(url) => update({ url })}
      />
      <Field label="AI-written">
        {(fieldId) => (
          <input
            id={fieldId}
            type="checkbox"
            checked={article.machineWritten}
            onChange={(event) => update({ machineWritten: event.target.checked })}
          />
        )}
      </Field>
      <SectionHead ruled>Text</SectionHead>
      <p className={css['facts']}>
        {counted(article.length, 'character')} · {counted(article.quotes, 'quote')}
        <br />
        {article.fileName ?? 'Pasted'} · imported <When at={article.importedAt} />
        {content?.encoding ? ` · ${content.encoding}` : ''}
      </p>
      {content ? (
        <p className={css['hash']}>
          SHA-256 <code>{content.sha256}</code>
        </p>
      ) : null}
    </>
  );
}

/** What import read off the page: each waits until it is accepted or dismissed, and looks like a proposal until then. */
function Proposals({ article }: { article: Article }) {
  const act = useAct();
  const fields = article.proposals.filter((one) => one.decision === 'proposed');
  const furniture = article.furniture.filter((one) => one.decision === 'proposed');
  const dismissed = article.furniture.filter((one) => one.decision !== 'proposed');
  if (fields.length + furniture.length + dismissed.length === 0) return null;
  return (
    <section className={css['proposals']} aria-label="Proposals">
      {fields.length + furniture.length > 0 ? (
        <SectionHead
          action={
            <Button look="link" onClick={() => void act('articles.acceptProposals', { id: article.id })}>
              Accept all
            </Button>
          }
        >
          Proposed
        </SectionHead>
      ) : null}
      <ul>
        {fields.map((one) => (
          <ProposalRow
            key={`field ${one.id}`}
            name={FIELD_NAMES[one.field]}
            value={
              one.field === 'machineWritten'
                ? 'yes'
                : one.field === 'published'
                  ? dayName(one.value)
                  : one.value
            }
            reason={one.reason}
            onShow={one.end > one.start ? () => revealPassage(article.id, one) : undefined}
            onDecide={(accept) => void act('proposals.decide', { id: one.id, accept })}
          />
        ))}
        {furniture.map((one) => (
          <ProposalRow
            key={`furniture ${one.id}`}
            name="Furniture"
            value={one.reason}
            reason="not part of the article"
            onDecide={(accept) => void act('furniture.decide', { id: one.id, accept })}
          />
        ))}
      </ul>
      {dismissed.length > 0 ? (
        <ul className={css['decided']}>
          {dismissed.map((one) => (
            <li key={one.id}>
              {one.reason}: {one.decision === 'accepted' ? 'furniture' : 'part of the article'}{' '}
              <Button
                look="link"
                onClick={() =>
                  void act('furniture.decide', { id: one.id, accept: one.decision === 'dismissed' })
                }
              >
                {one.decision === 'accepted' ? 'It is part of the article' : 'It is furniture'}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
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
          <button
            type="button"
            className={css['because']}
            onClick={onShow}
            title="Show these words in the article"
          >
            {reason}
          </button>
        ) : (
          <span className={css['because']}>{reason}</span>
        )}
      </span>
      <span className={css['decide']}>
        <Button aria-label={`Accept ${name}: ${value}`} title="Accept" onClick={() => onDecide(true)}>
          ✓
        </Button>
        <Button aria-label={`Dismiss ${name}: ${value}`} title="Dismiss" onClick={() => onDecide(false)}>
          ✕
        </Button>
      </span>
    </li>
  );
}
