import { SPEECHES } from '#core/contract/vocabulary.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { open, revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { useAct, useArticleText, useQuote } from '../connect/matter.tsx';
import { Button, Choice, ChooseButton, Field, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { kindOf } from '../reader/highlights.ts';
import { When } from '../ui/When.tsx';
import { AlsoReported } from '../wordings/AlsoReported.tsx';
import { CutWarnings } from '../wordings/CutWarnings.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { EvidenceTools } from './EvidenceTools.tsx';
import { EntityChips } from './EntityChips.tsx';
import { Gone } from './Gone.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

export function QuoteInspector({ id }: { id: number }) {
  const act = useAct();
  const run = useRun();
  const quote = useQuote(id);
  const text = useArticleText(quote?.articleId ?? null)?.text;
  if (!quote) return quote === null ? <Gone /> : null;
  const update = (fields: Parameters<typeof act<'quotes.update'>>[1]['fields']) =>
    void act('quotes.update', { id, fields });
  return (
    <>
      <SectionHead
        action={
          <Button onClick={() => run('remove')} keyHint="Del">
            Remove
          </Button>
        }
      >
        Quote
      </SectionHead>
      <blockquote className={css['words']} style={{ borderColor: `var(--kind-${kindOf(quote) ?? 'none'})` }}>
        {quote.exact}
      </blockquote>
      {text === undefined ? null : <CutWarnings text={text} start={quote.start} end={quote.end} />}
      <p className={css['place']}>
        <Button look="link" onClick={() => revealPassage(quote.articleId, quote)}>
          {articleName(quote.article)}
        </Button>
        <span>
          {sourceLine(quote.article)}
          {quote.paragraph === null ? '' : ` · ¶${quote.paragraph}`}
        </span>
      </p>
      <div data-tour="speaker">
        <ChooseButton
          label="Speaker"
          value={quote.speaker?.name ?? null}
          empty={`Set with ${keyName('speaker')}`}
          onPress={() => open('speaker')}
        />
      </div>
      <ChooseButton
        label="Reported via"
        value={quote.reportedVia?.name ?? null}
        empty="No outlet credited"
        onPress={() => open('reportedVia')}
      />
      <Choice
        label="Speech"
        value={quote.speech}
        values={SPEECHES}
        names={words.vocabulary.speech}
        onChoose={(speech) => update({ speech })}
      />
      {quote.speaker && quote.speech !== 'direct' ? (
        <Hint>
          Printed as the words of {quote.article.outlet ?? 'the article'}, reporting {quote.speaker.name}.
          Choose “direct” if they are the speaker’s own.
        </Hint>
      ) : null}
      <Field label="About">
        {(fieldId) => (
          <div id={fieldId}>
            <EntityChips
              entities={quote.about}
              onRemove={(entity) => void act('quotes.unlinkEntity', { quoteId: id, entityId: entity.id })}
            />
            <Button onClick={() => open('entity')} keyHint={keyName('entity')}>
              + Entity
            </Button>
          </div>
        )}
      </Field>
      <div data-tour="claims">
        <SectionHead
          ruled
          action={
            <Button onClick={() => open('claim')} keyHint={keyName('claim')}>
              + Claim
            </Button>
          }
        >
          Claims
        </SectionHead>
        <ul>
          {quote.claims.map((claim) => (
            <ClaimCard
              key={claim.linkId}
              claim={claim}
              note={<EvidenceTools claimId={claim.id} quoteId={id} stance={claim.stance} />}
            />
          ))}
        </ul>
        {quote.claims.length === 0 ? <p className={css['none']}>No claim rests on this quote yet.</p> : null}
      </div>
      <AlsoReported
        articleId={quote.articleId}
        start={quote.start}
        end={quote.end}
        exact={quote.exact}
        speakerId={quote.speaker?.id ?? null}
      />
      <div data-note>
        <TextField
          label="Note"
          lines={3}
          value={quote.note ?? ''}
          placeholder={`Your own, never printed (${keyName('note')})`}
          onSave={(note) => update({ note })}
        />
      </div>
      <SectionHead ruled>Place</SectionHead>
      <p className={css['facts']}>
        Characters {quote.start}–{quote.end} · marked <When at={quote.createdAt} />
      </p>
    </>
  );
}
