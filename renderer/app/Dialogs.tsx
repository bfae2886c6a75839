import { useState } from 'react';
import { BackupsDialog } from '../backups/BackupsDialog.tsx';
import { ChangeClaims } from '../claims/ChangeClaims.tsx';
import { addTo } from '../brief/adding.ts';
import { NewBrief } from '../brief/NewBrief.tsx';
import { SignOff } from '../brief/SignOff.tsx';
import { useBriefDesk } from '../brief/state.ts';
import { DismissDialog } from '../checks/DismissDialog.tsx';
import { ClaimFinder } from '../claims/ClaimFinder.tsx';
import { ClaimForQuestion } from '../compare/ClaimForQuestion.tsx';
import { QuestionFinder } from '../compare/QuestionFinder.tsx';
import { MergeClaims } from '../claims/MergeClaims.tsx';
import { SplitClaim } from '../claims/SplitClaim.tsx';
import { useAct, useArticle, useArticleText, useBriefs, useQuote } from '../connect/matter.tsx';
import { ChangeEntities } from '../entities/ChangeEntities.tsx';
import { ProposedNames } from '../entities/ProposedNames.tsx';
import { EntityFinder } from '../entities/EntityFinder.tsx';
import { PackDialog } from '../evidence/PackDialog.tsx';
import { ForgetDialog } from '../forgetting/ForgetDialog.tsx';
import { VerifyDialog } from '../history/VerifyDialog.tsx';
import { GoTo } from '../reader/GoTo.tsx';
import { ChangeArticles } from '../library/ChangeArticles.tsx';
import { DuplicatesDialog } from '../revisions/DuplicatesDialog.tsx';
import { RevisionsDialog } from '../revisions/RevisionsDialog.tsx';
import { ReturnedDialog } from '../returned/ReturnedDialog.tsx';
import { useReturning } from '../returned/state.ts';
import { nameAsWritten, useTurn } from '../inspector/turn.ts';
import { listShown } from '../lists/change.ts';
import { ChangePassphrase } from '../passphrase/ChangePassphrase.tsx';
import { PrintDialog } from '../print/PrintDialog.tsx';
import { changeQuotes, linkEntity, meantQuotes } from '../quotes/many.ts';
import { readerOf } from '../reader/readers.ts';
import { ReadingChoices } from '../reader/ReadingChoices.tsx';
import { SalvageDialog } from '../salvage/SalvageDialog.tsx';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { TourDialog } from '../tour/Tour.tsx';
import { Button } from '../ui/controls.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Elsewhere } from '../wordings/Elsewhere.tsx';
import { KeySheet } from '../commands/KeySheet.tsx';
import { Palette } from '../commands/Palette.tsx';
import { words as catalogue } from '../words.ts';
import { About } from './About.tsx';
import { closeDialog, inspect, select, useDesk } from './desk.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { inTurn } from './turn.ts';
import { closeReport, useImporting } from '../importing/state.ts';
import { Matters } from './Matters.tsx';
import css from './app.module.css';

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useDesk((desk) => desk.dialog);
  const inspected = useDesk((desk) => desk.inspected);
  const quoteIds = meantQuotes(inspected);
  const { report } = useImporting();
  const returning = useReturning(({ cancel, told }) => cancel !== null || told !== null);
  if (report) return <ImportReport />;
  if (returning) return <ReturnedDialog />;
  switch (dialog) {
    case null:
      return null;
    case 'matters':
      return (
        <Panel title={catalogue.dialogs.matters} onClose={closeDialog}>
          <Matters />
        </Panel>
      );
    case 'backups':
      return <BackupsDialog />;
    case 'paste':
      return <PasteDialog />;
    case 'keys':
      return <KeySheet />;
    case 'palette':
      return <Palette />;
    case 'search':
      return <SearchDialog />;
    case 'elsewhere':
      return <Elsewhere />;
    case 'reading':
      return <ReadingChoices />;
    case 'go-to':
      return <GoTo />;
    case 'speaker':
    case 'reportedVia':
      return quoteIds.length === 0 ? null : <SpeakerFinder quoteIds={quoteIds} field={dialog} />;
    case 'claim':
      return <ClaimFinder quoteIds={quoteIds} />;
    case 'question':
      return <QuestionFinder />;
    case 'answer':
      return <ClaimForQuestion />;
    case 'entity':
      return <LinkEntity quoteIds={quoteIds} />;
    case 'brief':
      return <AddToBrief />;
    case 'change-selected':
      return <ChangeSelected />;
    case 'pack':
      return <PackDialog />;
    case 'verify':
      return <VerifyDialog />;
    case 'print':
      return <PrintDialog />;
    case 'salvage':
      return <SalvageDialog />;
    case 'revisions':
      return <RevisionsDialog />;
    case 'duplicates':
      return <DuplicatesDialog />;
    case 'forget':
      return <ForgetDialog />;
    case 'merge-claims':
      return <MergeClaims />;
    case 'split-claim':
      return <SplitClaim />;
    case 'dismiss-finding':
      return <DismissDialog />;
    case 'sign-off':
      return <SignOff />;
    case 'passphrase':
      return <ChangePassphrase />;
    case 'tour':
      return <TourDialog />;
    case 'about':
      return <About />;
    case 'names':
      return <ProposedNames />;
    case 'new-brief':
      return <NewBrief onMade={(id) => useDesk.setState({ briefId: id, dialog: null })} />;
  }
}

function SpeakerFinder({
  quoteIds,
  field,
}: {
  quoteIds: readonly number[];
  field: 'speaker' | 'reportedVia';
}) {
  const act = useAct();
  const quote = useQuote(quoteIds[0]!);
  const many = quoteIds.length > 1;
  const article = useArticle(quote?.articleId ?? null);
  const speaker = field === 'speaker';
  const turn = useTurn(useArticleText(quote?.articleId ?? null)?.text, quote);
  const setTo = (id: number | null) =>
    changeQuotes(act, quoteIds, speaker ? { speakerId: id } : { reportedViaId: id });
  if (!quote || !article) return null;
  const attribution = article.quotations.find(
    (one) => one.start === quote.start && one.end === quote.end,
  )?.attribution;
  const spoken = attribution ?? turn?.attribution;
  const proposed = speaker ? (spoken?.who ?? spoken?.speaker) : attribution?.reportedVia;
  return (
    <EntityFinder
      title={catalogue.quotes[field](quoteIds.length)}
      start={!many && quote[field] === null ? nameIn(proposed?.text ?? '') : ''}
      articleId={quote.articleId}
      first={speaker ? 'person' : 'organization'}
      onPick={setTo}
      {...(many || quote[field]
        ? {
            none: {
              label: speaker ? catalogue.dialogs.speaker.none : catalogue.dialogs.speaker.noOutlet,
              onPick: () => setTo(null),
            },
          }
        : {})}
    />
  );
}

/** The name that a proposed phrase begins with: `Roe, the warden` is Roe; a pronoun or a description names nobody. */
function nameIn(phrase: string): string {
  const name = phrase.split(/[,(]/, 1)[0]!.trim();
  return /^\p{Lu}/u.test(name) &&
    !/^(?:He|She|They|It|His|Her|Their|The|THE|An?|Q)\b/.test(name) &&
    name.length <= 80
    ? nameAsWritten(name)
    : '';
}

/** With words selected, marks them as a name of the entity; else links the entity to the quote that is shown. */
function LinkEntity({ quoteIds }: { quoteIds: readonly number[] }) {
  const act = useAct();
  const [selected] = useState(() => useDesk.getState().selected);
  const quote = useQuote(selected ? null : (quoteIds[0] ?? null));
  const words = selected ? (readerOf(selected.pane)?.words(selected) ?? '').trim() : '';
  const pick = async (entityId: number) => {
    if (selected) {
      const { articleId } = selected;
      const text = readerOf(selected.pane)?.words(selected) ?? '';
      const start = selected.start + (text.length - text.trimStart().length);
      const mention = await act('mentions.add', {
        articleId,
        entityId,
        start,
        end: start + text.trim().length,
      });
      if (!mention) return;
      select(null);
      readerOf(selected.pane)?.unselect();
      inspect({ kind: 'entity', id: entityId });
    } else if (quoteIds.length > 0) await linkEntity(act, quoteIds, entityId);
  };
  return (
    <EntityFinder
      title={selected ? catalogue.dialogs.entity : catalogue.quotes.about(quoteIds.length)}
      articleId={selected?.articleId ?? quote?.articleId ?? null}
      start={words.length <= 80 && !words.includes('\n') ? words : ''}
      onPick={pick}
    />
  );
}

function ChangeSelected() {
  const [list] = useState(listShown);
  switch (list) {
    case 'articles':
      return <ChangeArticles />;
    case 'entities':
      return <ChangeEntities />;
    case 'claims':
      return <ChangeClaims />;
  }
}

function AddToBrief() {
  const act = useAct();
  const coming = useBriefDesk((desk) => desk.coming);
  const briefs = useBriefs();
  const add = (briefId: number) => {
    closeDialog();
    void inTurn(() => addTo(act, coming!, briefId));
  };
  if (!briefs || !coming) return null;
  if (briefs.length === 0) return <NewBrief onMade={add} />;
  return (
    <Panel title={catalogue.dialogs.brief.which} onClose={closeDialog}>
      {briefs.map((brief, i) => (
        <p key={brief.id}>
          <Button look="bordered" autoFocus={i === 0} onClick={() => add(brief.id)}>
            {brief.title}
          </Button>
        </p>
      ))}
    </Panel>
  );
}

function ImportReport() {
  const report = useImporting((importing) => importing.report) ?? [];
  const order = { refused: 0, 'same-text': 1, imported: 2 };
  return (
    <Panel title={catalogue.dialogs.imported} onClose={closeReport} wide>
      <ul className={css['report']}>
        {[...report]
          .sort((a, b) => order[a.kind] - order[b.kind])
          .map((outcome, i) => (
            <li key={i} data-kind={outcome.kind}>
              {catalogue.outcome(outcome)}
            </li>
          ))}
      </ul>
    </Panel>
  );
}
