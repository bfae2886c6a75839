import { keyName } from '../commands/key-names.ts';
import { useAct, useOrigin, useSettings } from '../connect/matter.tsx';
import { Button, Choice, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import { saveOriginal } from './saving.ts';
import css from './originals.module.css';

const sizes: Readonly<Record<string, string>> = words.originals.sizes;

/** What is known of the file that an article was read out of. */
export function OriginalFile({ articleId }: { articleId: number }) {
  const act = useAct();
  const origin = useOrigin(articleId);
  const settings = useSettings();
  if (!origin) return null;
  return (
    <>
      <SectionHead
        ruled
        action={
          origin.kept === null ? undefined : (
            <Button
              look="link"
              title={keyName('save-original')}
              onClick={() => void saveOriginal(act, articleId)}
            >
              {words.originals.save}
            </Button>
          )
        }
      >
        {words.originals.title}
      </SectionHead>
      <ul className={css['facts']}>
        {words.originals.facts(origin).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {settings ? (
        <Choice
          label={words.originals.upTo}
          value={String(settings.originals)}
          values={[...new Set([...Object.keys(sizes), String(settings.originals)])]}
          names={{ [settings.originals]: words.originals.megabytes(settings.originals), ...sizes }}
          onChoose={(size) => void act('settings.set', { originals: Number(size) })}
        />
      ) : null}
    </>
  );
}
