import type { QueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import { Failure } from '#core/contract/failures.ts';
import type { WorkbenchEvent } from '#core/contract/methods.ts';
import { sentenceFor } from '#core/words/sentence-for.ts';
import { say } from '../ui/notices.ts';
import { words } from '../words.ts';
import { askBackups, refresh } from './refresh.ts';

/** How many articles of an older matter were read for their quotations, of how many; all of them when the two are the same. */
export const useReading = create<{ done: number; total: number }>(() => ({ done: 0, total: 0 }));

/** The same of the names of the entities. */
export const useNaming = create<{ done: number; total: number }>(() => ({ done: 0, total: 0 }));

/** Takes what the workbench tells by itself: what is asked again, and what a person has to hear. */
export function hear(event: WorkbenchEvent, queries: QueryClient): void {
  if (event.kind === 'changed') refresh(queries);
  if (event.kind === 'matter') {
    useReading.setState({ done: 0, total: 0 });
    useNaming.setState({ done: 0, total: 0 });
    void queries.resetQueries();
  }
  if (event.kind === 'lost') {
    say(sentenceFor(words, new Failure(event.why, { name: event.name })), 'problem');
  }
  if (event.kind === 'backed-up') {
    askBackups(queries);
    if (event.problem !== null) say(words.backups.problem[event.problem], 'problem');
  }
  if (event.kind === 'asked') void queries.invalidateQueries({ queryKey: ['matters.asked'] });
  if (event.kind === 'restarted') {
    say(words.app.restarted, 'problem');
    // Also what could not be answered when it died.
    void queries.invalidateQueries();
  }
  if (event.kind === 'reading') useReading.setState({ done: event.done, total: event.total });
  if (event.kind === 'naming') useNaming.setState({ done: event.done, total: event.total });
}
