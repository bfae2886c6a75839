import { sep } from 'node:path';

/**
 * A Vite plugin that remembers which packages' code, styles and files went into the builds that it was part of.
 * `plugin` makes one per build (workers have a build of their own); `names` are those of all of them together.
 */
export function packageList() {
  /** @type {Set<string>} */
  const found = new Set();

  /** @param {string} id a module's or a file's path, perhaps with a query */
  function add(id) {
    const parts = id.replaceAll(sep, '/').split('/node_modules/').slice(1);
    const [scope, name] = parts.at(-1)?.split('/') ?? [];
    if (scope) found.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
  }

  /** @returns {import('vite').Plugin} */
  function plugin() {
    return {
      name: 'package-list',
      generateBundle(_, bundle) {
        for (const piece of Object.values(bundle)) {
          if (piece.type === 'asset') piece.originalFileNames.forEach((file) => add(`/${file}`));
          else
            for (const [id, { renderedLength }] of Object.entries(piece.modules))
              if (renderedLength > 0) add(id);
        }
        for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) add(id);
      },
    };
  }

  return { plugin, names: () => [...found].toSorted() };
}
