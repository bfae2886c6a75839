import CSL from 'citeproc';
import { CSL_TYPES, type CslItem, type CslType } from '#core/citing/item.ts';
import type { CslCite } from '#core/citing/cite.ts';
import { escapeField } from '#core/citing/markup.ts';
import { Successive } from './successive.ts';

/**
 * The one door to citeproc, which is used as its authors published it. It puts citations into words by a style written
 * in CSL, as HTML; `core/citing/markup.ts` makes runs of that.
 */
export interface Rendered {
  /** A piece of HTML for each cluster. */
  readonly clusters: readonly string[];
  /** The list of sources in the style's order; `null` where the style has no such list. */
  readonly bibliography: readonly { readonly id: string; readonly html: string }[] | null;
}

export interface Engine {
  render(items: readonly CslItem[], clusters: readonly (readonly CslCite[])[]): Rendered;
}

export type Locales = (language: string) => string;

// It tells a console of what it thinks odd in a style, and nobody reads that one.
CSL.debug = () => {};

/** Compiles a style. Throws, whatever citeproc throws, for one that it cannot read. */
export function compileStyle(style: string, notes: boolean, locales: Locales): Engine {
  let items = new Map<string, unknown>();
  const engine = new CSL.Engine(
    { retrieveLocale: locales, retrieveItem: (id) => items.get(id) },
    style,
    'en-US',
  );
  engine.setOutputFormat('html');
  const successive = new Successive(engine, notes);

  const given = (sources: readonly CslItem[], types: ReadonlyMap<CslType, CslType>): void => {
    const now = new Map(sources.map((item) => [item.id, escaped(asType(item, types.get(item.type)))]));
    const other = [...now].some(
      ([id, item]) => items.has(id) && JSON.stringify(items.get(id)) !== JSON.stringify(item),
    );
    if (other) successive.forget();
    items = now;
  };

  /** A style that drops the place of some type of source is given that source as a type of which it prints it. */
  const types = new Map<CslType, CslType>();
  for (const type of CSL_TYPES) {
    const kept = [type, 'document', 'article-newspaper'].find((tried) => {
      const item = { ...PROBE, type };
      given([tried === type ? item : asType(item, tried as CslType)], new Map());
      return successive.words([[{ id: PROBE.id, locator: PROBED, label: 'paragraph' }]])[0]!.includes(PROBED);
    });
    if (kept && kept !== type) types.set(type, kept as CslType);
  }

  successive.forget();

  return {
    render(sources, clusters) {
      given(sources, types);
      const words = successive.words(clusters);
      engine.updateItems(sources.map(({ id }) => id));
      const made = engine.makeBibliography();
      if (!made) return { clusters: words, bibliography: null };
      const [{ entry_ids: ids }, entries] = made;
      return {
        clusters: words,
        bibliography: entries.map((html, at) => ({ id: ids[at]![0]!, html })),
      };
    },
  };
}

const PROBED = '8642';
/** Every type is tried as rulings come, with a court and no outlet. */
const PROBE = {
  id: 'probe',
  title: 'Title',
  author: [{ family: 'Family', given: 'Given' }],
  authority: 'Court',
  issued: { 'date-parts': [[2025, 1, 10]] },
} satisfies Omit<CslItem, 'type'>;

/** The item as another type: what is no case any more has its court for an outlet. */
function asType(item: CslItem, type: CslType | undefined): CslItem {
  if (type === undefined) return item;
  const { authority, ...others } = item;
  return { ...others, type, ...(authority === undefined ? {} : { 'container-title': authority }) };
}

/** An item whose words citeproc takes for nothing but words. */
function escaped(value: CslItem): unknown {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return escapeField(part);
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, walk(one)]));
  };
  const { id, type, ...fields } = value;
  return { id, type, ...(walk(fields) as object) };
}
