import {
  BookOpen,
  Clock,
  FileSearch,
  GitCompareArrows,
  History,
  NotebookPen,
  Quote,
  Users,
} from 'lucide-react';
import { keyName } from '../commands/key-names.ts';
import { go, PLACES, useDesk, type Place } from './desk.ts';
import { words } from '../words.ts';
import css from './app.module.css';

const ICONS: Readonly<Record<Place, typeof BookOpen>> = {
  articles: BookOpen,
  entities: Users,
  claims: Quote,
  compare: GitCompareArrows,
  timeline: Clock,
  brief: NotebookPen,
  draft: FileSearch,
  history: History,
};

/** The places of the workbench. */
export function Rail() {
  const place = useDesk((desk) => desk.place);
  return (
    <nav className={css['rail']} aria-label={words.app.places.title}>
      {PLACES.map((one) => {
        const name = words.app.places[one];
        const Icon = ICONS[one];
        return (
          <button
            key={one}
            type="button"
            title={words.app.places.withKey(name, keyName(one === 'brief' ? 'briefs' : one))}
            aria-current={one === place ? 'page' : undefined}
            data-tour={one === 'brief' ? 'brief' : undefined}
            onClick={() => go(one)}
          >
            <Icon size={19} strokeWidth={1.75} aria-hidden />
            {name}
          </button>
        );
      })}
    </nav>
  );
}
