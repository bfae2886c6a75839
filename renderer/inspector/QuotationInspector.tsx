import type { ReactNode } from 'react';
import type { Quotation } from '#core/contract/nouns.ts';
import { useRun } from '../app/commands.ts';
import { keyName } from '../commands/key-names.ts';
import { revealPassage } from '../app/desk.ts';
import { articleName, sourceLine } from '../app/names.ts';
import { waitingIn } from '../app/proposals.ts';
import { useArticle, useArticleText } from '../connect/matter.tsx';
import { Button, Hint, SectionHead } from '../ui/controls.tsx';
import { Spoken } from '../ui/Spoken.tsx';
import { AlsoReported } from '../wordings/AlsoReported.tsx';
import { CutWarnings } from '../wordings/CutWarnings.tsx';
import { Gone } from './Gone.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** A proposed quotation: what it would be, why, and the keys that decide. */
export function QuotationInspector({ id, articleId }: { id: number; articleId: number }) {
  const run = useRun();
  const article = useArticle(articleId);
  const text = useArticleText(articleId)?.text;
  if (article === null) return <Gone />;
  const quotation = article?.quotations.find((one) => one.id === id);
  if (!article || text === undefined) return null;
  if (!quotation) return <Gone />;
  const exact = text.slice(quotation.start, quotation.end);
  const { attribution } = quotation;
  const dismissed = quotation.decision === 'dismissed';
  const waiting = waitingIn(article);
  const place = waiting.findIndex((one) => one.id === id) + 1;
  return (
    <>
      <SectionHead
        action={
          <Button onClick={() => run('next-proposal')} keyHint={keyName('next-proposal')}>
            {words.inspector.quotation.next}
          </Button>
        }
      >
        {dismissed
          ? words.inspector.quotation.dismissed
          : place > 0
            ? words.inspector.quotation.proposedOf(place, waiting.length)
            : words.inspector.quotation.proposed}
      </SectionHead>
      <Spoken
        sentence={words.inspector.quotation.spoken(
          dismissed ? 'dismissed' : 'proposed',
          shortened(exact),
          words.vocabulary.quotationKind[quotation.kind],
          speakerName(quotation),
        )}
      />
      <blockquote className={`${css['words']} ${css['proposedWords']}`}>{exact}</blockquote>
      <CutWarnings text={text} start={quotation.start} end={quotation.end} />
      <p className={css['place']}>
        <Button look="link" onClick={() => revealPassage(articleId, quotation)}>
          {articleName(article)}
        </Button>
        <span>{sourceLine(article)}</span>
      </p>
      <div className={css['proposals']}>
        <dl className={css['facts2']}>
          <Fact name={words.common.kind}>{words.vocabulary.quotationKind[quotation.kind]}</Fact>
          <Fact name={words.inspector.quotation.speaker}>
            <Speaker quotation={quotation} />
          </Fact>
          {attribution?.verb ? (
            <Fact name={words.inspector.quotation.verb}>{attribution.verb.text}</Fact>
          ) : null}
          {attribution?.reportedVia ? (
            <Fact name={words.inspector.quotation.via}>
              {attribution.reportedViaEntity?.name ?? attribution.reportedVia.text}
              {attribution.reportedViaEntity ? null : <Unlinked />}
            </Fact>
          ) : null}
        </dl>
        {attribution ? (
          <button
            type="button"
            className={css['because']}
            title={words.inspector.showWords}
            onClick={() => revealPassage(articleId, attribution.reason)}
          >
            {words.inspector.because(shortened(text.slice(attribution.reason.start, attribution.reason.end)))}
          </button>
        ) : null}
        <p className={css['decideRow']}>
          <Button look="primary" onClick={() => run('accept')} keyHint={keyName('accept')}>
            {words.inspector.accept}
          </Button>
          {dismissed ? null : (
            <Button look="bordered" onClick={() => run('dismiss')} keyHint={keyName('dismiss')}>
              {words.inspector.dismiss}
            </Button>
          )}
        </p>
      </div>
      {quotation.speech === 'none' ? <Hint>{words.inspector.quotation.noSpeech}</Hint> : null}
      {quotation.speech === 'none' && quotation.kind !== 'scare' ? null : (
        <AlsoReported
          articleId={articleId}
          start={quotation.start}
          end={quotation.end}
          exact={exact}
          speakerId={attribution?.speakerEntity?.id ?? null}
        />
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Speaker({ quotation: { attribution, speech } }: { quotation: Quotation }) {
  if (attribution?.speakerEntity)
    return (
      <>
        {attribution.speakerEntity.name}
        {attribution.speaker && attribution.speaker.text !== attribution.speakerEntity.name ? (
          <span className={css['because']}>
            {words.inspector.quotation.printedAs(attribution.speaker.text)}
          </span>
        ) : null}
      </>
    );
  if (!attribution?.speaker)
    return <>{speech === 'none' ? words.inspector.quotation.nobody : words.inspector.quotation.none}</>;
  const { speaker, who } = attribution;
  return (
    <>
      {who?.text ?? speaker.text}
      {who && who.text !== speaker.text ? (
        <span className={css['because']}>{words.inspector.quotation.printedAs(speaker.text)}</span>
      ) : null}
      <Unlinked />
    </>
  );
}

function speakerName({ attribution, speech }: Quotation): string {
  const name = attribution?.speakerEntity?.name ?? attribution?.who?.text ?? attribution?.speaker?.text;
  return (
    name ?? (speech === 'none' ? words.inspector.quotation.nobodySpeaks : words.inspector.quotation.noSpeaker)
  );
}

function Unlinked() {
  return <span className={css['because']}>{words.inspector.quotation.noEntity}</span>;
}

function shortened(exact: string): string {
  const line = exact.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 140 ? line : `${line.slice(0, 138).trimEnd()}…`;
}
