import type { Entity } from '#core/contract/nouns.ts';
import { ENTITY_KINDS, type EntityKind } from '#core/contract/vocabulary.ts';
import { findNames } from '#core/names/find.ts';
import { closeDialog, noteRecent, useDesk } from '../app/desk.ts';
import { inTurn } from '../app/turn.ts';
import { useAct, useArticle, useNewestEntities } from '../connect/matter.tsx';
import { Finder, useTyped, type Option } from '../ui/Finder.tsx';
import { words } from '../words.ts';

/** As many as anyone would go through; who is not among them is typed on for. */
const OFFERED = 50;

/** Finds an entity by any of its names while one types, or makes it: those of this article and of late come first. */
export function EntityFinder({
  title,
  articleId,
  onPick,
  start = '',
  none,
  first = 'person',
  onClose = closeDialog,
}: {
  title: string;
  articleId: number | null;
  onPick: (entityId: number) => void | Promise<unknown>;
  /** What the field starts with. */
  start?: string;
  /** Choosing nobody. */
  none?: { readonly label: string; readonly onPick: () => void | Promise<unknown> };
  /** The kind that is offered first for a new entity. */
  first?: EntityKind;
  onClose?: () => void;
}) {
  const act = useAct();
  const { data: entities = [], busy } = useNewestEntities();
  const article = useArticle(articleId);
  const recent = useDesk((desk) => desk.recent);
  const [typed, setTyped] = useTyped(start);

  const here = new Set([
    ...(article?.mentions.map((mention) => mention.entity.id) ?? []),
    ...(article?.quoted.flatMap((quote) => [quote.speaker?.id ?? [], quote.reportedVia?.id ?? []].flat()) ??
      []),
  ]);
  const all = entities.map((entity) => ({
    id: entity.id,
    names: [entity.name, ...entity.aliases.map((alias) => alias.name)],
    uses: entity.quotes + entity.mentions,
    entity,
  }));
  const found = findNames(typed, all, { here, recent }).slice(0, OFFERED);
  const optionsOf = (nearly: boolean) =>
    found
      .filter((one) => one.nearly === nearly)
      .map(({ one: { entity }, name: by }): Option => ({
        key: `entity ${entity.id}`,
        label: entity.name,
        text: entity.name,
        note: noteOf(entity, by, here.has(entity.id)),
      }));
  const name = typed.trim();
  const exact = entities.some((entity) => entity.name === name);
  const kinds = [first, ...ENTITY_KINDS.filter((kind) => kind !== first)];
  const make =
    name === '' || exact
      ? []
      : kinds.map((kind): Option => ({
          key: `make ${kind}`,
          label: `“${name}”`,
          text: `${name}, ${words.vocabulary.entityKind[kind]}`,
          note: words.vocabulary.entityKind[kind],
        }));

  const choose = async (key: string) => {
    onClose();
    if (key === 'none') return none?.onPick();
    const [what, rest] = key.split(' ') as [string, string];
    const id =
      what === 'entity'
        ? Number(rest)
        : (await act('entities.create', { kind: rest as EntityKind, name }))?.id;
    if (id === undefined) return;
    noteRecent(id);
    return onPick(id);
  };
  return (
    <Finder
      title={title}
      placeholder={words.entities.finder.placeholder(title)}
      query={typed}
      onQuery={setTyped}
      groups={[
        { title: words.entities.finder.inMatter, options: optionsOf(false) },
        { title: words.entities.finder.nearly, options: optionsOf(true) },
        { title: words.entities.finder.make, options: make },
        {
          title: words.entities.finder.or,
          options: none && name === '' ? [{ key: 'none', label: none.label, text: none.label }] : [],
        },
      ]}
      onChoose={(key) => void inTurn(() => choose(key))}
      onClose={onClose}
      busy={busy}
      empty={words.entities.finder.none}
    />
  );
}

/** The other name by which it was found, what it is, and whether this article has it. */
function noteOf({ name, role, kind }: Entity, by: string, here: boolean): string {
  return [
    by === name ? '' : `“${by}”`,
    role ?? words.vocabulary.entityKind[kind],
    here ? words.entities.finder.inArticle : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
