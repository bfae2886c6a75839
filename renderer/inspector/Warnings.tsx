import { useAct, useWarnings } from '../connect/matter.tsx';
import { Button, SectionHead } from '../ui/controls.tsx';
import { words } from '../words.ts';
import css from './inspector.module.css';

/** What may be wrong with an article's words, as its reader met it; each is there until the reporter has looked. */
export function Warnings({ articleId }: { articleId: number }) {
  const act = useAct();
  const open = useWarnings(articleId)?.filter(({ dismissed }) => !dismissed) ?? [];
  if (open.length === 0) return null;
  return (
    <section className={css['warnings']} aria-label={words.imports.warnings}>
      <SectionHead>{words.imports.warnings}</SectionHead>
      <ul>
        {open.map((warning) => (
          <li key={warning.id}>
            <span>{words.imports.warning(warning)}</span>
            <Button
              look="link"
              aria-label={words.imports.lookedAt(words.imports.warning(warning))}
              onClick={() => void act('warnings.dismiss', { id: warning.id })}
            >
              {words.imports.looked}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
