import { SPEECHES } from '#core/contract/vocabulary.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { open, revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { ChecksOf } from '../checks/FindingCards.tsx';
import { useAct, useArticleText, useQuote } from '../connect/matter.tsx';
import { Button, Choice, ChooseButton, Field, Hint, SectionHead, TextField } from '../ui/controls.tsx';
import { kindOf } from '../reader/highlights.ts';
import { Spoken } from '../ui/Spoken.tsx';
import { When } from '../ui/When.tsx';
import { AlsoReported } from '../wordings/AlsoReported.tsx';
import { CutWarnings } from '../wordings/CutWarnings.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { EvidenceTools } from './EvidenceTools.tsx';
import { EntityChips } from './EntityChips.tsx';
import { Gone } from './Gone.tsx';
import { words } from '../words.ts';
import { Phrase } from '../ui/Phrase.tsx';
import { useTurn } from './turn.ts';
import css from './inspector.module.css';

export function QuoteInspector({ id }: { id: number }) {
  const act = useAct();
  const run = useRun();
  const quote = useQuote(id);
  const text = useArticleText(quote?.articleId ?? null)?.text;
  const said = useTurn(text, quote)?.attribution;
  if (!quote) return quote === null ? <Gone /> : null;
  const update = (fields: Parameters<typeof act<'quotes.update'>>[1]['fields']) =>
    void act('quotes.update', { id, fields });
  return (
    <>
      <SectionHead
        action={
          <Button onClick={() => run('remove')} keyHint={keyName('remove')}>
            {words.common.remove}
          </Button>
        }
      >
        {words.inspector.quote.title}
      </SectionHead>
      <Spoken
        sentence={words.inspector.quote.spoken(quote.exact, quote.speaker?.name ?? null, quote.claims.length)}
      />
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
          {quote.page === null ? '' : ` · ${words.pages.cited(quote.page)}`}
          {quote.paragraph === null ? '' : ` · ¶${quote.paragraph}`}
        </span>
      </p>
      <div data-tour="speaker">
        <ChooseButton
          label={words.inspector.quote.speaker}
          value={quote.speaker?.name ?? null}
          empty={words.inspector.quote.setSpeaker(keyName('speaker'))}
          onPress={() => open('speaker')}
        />
        {quote.speaker || !said ? null : (
          <button
            type="button"
            className={css['because']}
            title={words.inspector.showWords}
            onClick={() => revealPassage(quote.articleId, said.reason)}
          >
            {words.inspector.quote.inTurnOf(
              said.who?.text ?? said.speaker!.text,
              said.who && said.who.text !== said.speaker!.text ? said.speaker!.text : null,
            )}
          </button>
        )}
      </div>
      <ChooseButton
        label={words.inspector.quote.reportedVia}
        value={quote.reportedVia?.name ?? null}
        empty={words.inspector.quote.noOutlet}
        onPress={() => open('reportedVia')}
      />
      <Choice
        label={words.inspector.quote.speech}
        value={quote.speech}
        values={SPEECHES}
        names={words.vocabulary.speech}
        onChoose={(speech) => update({ speech })}
      />
      {quote.speaker && quote.speech !== 'direct' ? (
        <Hint>
          {words.inspector.quote.asReported(
            quote.article.outlet ?? words.inspector.quote.theArticle,
            quote.speaker.name,
          )}
        </Hint>
      ) : null}
      <Field label={words.inspector.quote.about}>
        {(fieldId) => (
          <div id={fieldId}>
            <EntityChips
              entities={quote.about}
              onRemove={(entity) => void act('quotes.unlinkEntity', { quoteId: id, entityId: entity.id })}
            />
            <Button onClick={() => open('entity')} keyHint={keyName('entity')}>
              {words.inspector.addEntity}
            </Button>
          </div>
        )}
      </Field>
      <div data-tour="claims">
        <SectionHead
          ruled
          action={
            <Button onClick={() => open('claim')} keyHint={keyName('claim')}>
              {words.inspector.quote.addClaim}
            </Button>
          }
        >
          {words.inspector.quote.claims}
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
        {quote.claims.length === 0 ? <p className={css['none']}>{words.inspector.quote.noClaim}</p> : null}
      </div>
      <ChecksOf thing="quote" id={id} />
      <AlsoReported
        articleId={quote.articleId}
        start={quote.start}
        end={quote.end}
        exact={quote.exact}
        speakerId={quote.speaker?.id ?? null}
      />
      <div data-note>
        <TextField
          label={words.common.note}
          lines={3}
          value={quote.note ?? ''}
          placeholder={words.inspector.quote.ownNote(keyName('note'))}
          onSave={(note) => update({ note })}
        />
      </div>
      <SectionHead ruled>{words.inspector.quote.place}</SectionHead>
      <p className={css['facts']}>
        <Phrase of={words.inspector.quote.marked(quote.start, quote.end, <When at={quote.createdAt} />)} />
      </p>
    </>
  );
}
