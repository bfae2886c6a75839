import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTITY_KINDS } from '#core/contract/vocabulary.ts';
import { normalise } from '#core/intake/normalise.ts';
import { NameAutomaton } from '#core/names/automaton.ts';
import { mentionsIn, namesToLookFor, type KnownName } from '#core/names/mentions.ts';
import { type Evaluation, type Outcome, score } from './evaluation.ts';
import { readGold } from './gold.ts';

/** Where the known names of the annotated entities stand in the five articles, and whom each means. */
export const mentions: Evaluation = {
  name: 'mentions',
  async run(sharedDir): Promise<Outcome> {
    const gold = await readGold(sharedDir);
    if (!gold) return { kind: 'skipped', reason: 'the annotated articles are not beside the project' };
    const names = namesToLookFor(
      gold.entities.flatMap(({ id, kind, name, aliases, misspellings }): KnownName<string>[] => {
        const known = ENTITY_KINDS.find((one) => one === kind) ?? 'organization';
        const named = (form: KnownName<string>['form']) => (words: string) => ({
          entity: id,
          kind: known,
          name: words,
          form,
        });
        return [
          named('name')(name),
          ...aliases.map(named('alias')),
          ...misspellings.map(({ form }) => form).map(named('misspelling')),
        ];
      }),
    );
    const automaton = new NameAutomaton(names.map(({ name }) => name));
    const expected: string[] = [];
    const found: string[] = [];
    for (const article of gold.articles) {
      const text = normalise(await readFile(join(sharedDir, 'seeds', article.file), 'utf8'));
      const fact = (start: number, end: number, entity: string) =>
        `${article.file.slice(0, 3)} ${start}–${end} ${entity} “${text.slice(start, end)}”`;
      // Lower-case and generic names of offices count neither for nor against.
      const aside = article.mentions.filter(({ optional }) => optional).map(({ start }) => start);
      for (const { start, end, entity, optional } of article.mentions)
        if (!optional) expected.push(fact(start, end, entity));
      for (const { start, end, entity } of mentionsIn(text, automaton.places(text), names))
        if (!aside.includes(start)) found.push(fact(start, end, entity));
    }
    return { kind: 'measured', scores: [score('known names', expected, found)] };
  },
};
