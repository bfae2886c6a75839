import { memo } from 'react';
import type { EntityKind } from '#core/contract/vocabulary.ts';
import { LABEL_SIZE, weightOf, type NetworkLink } from '#core/pictures/network.ts';
import { linkPaths, thicknessOf } from '#core/pictures/network-svg.ts';
import { outlineOf } from '#core/pictures/shown-network.ts';
import { words } from '../words.ts';
import type { Pair } from './Network.tsx';
import css from './network.module.css';

/** Of thousands of pieces, only those are drawn anew that changed. */

export const LinkView = memo(
  function LinkView({
    link,
    ax,
    ay,
    bx,
    by,
    radiusA,
    radiusB,
    chosen,
    near,
    title,
    onOpen,
  }: {
    link: NetworkLink;
    ax: number;
    ay: number;
    bx: number;
    by: number;
    radiusA: number;
    radiusB: number;
    chosen: boolean;
    near: boolean;
    title: () => string;
    onOpen: (pair: Pair) => void;
  }) {
    const { line, heads } = linkPaths(link, { x: ax, y: ay }, { x: bx, y: by }, radiusA, radiusB);
    const look = {
      'data-link': `${link.a} ${link.b}`,
      'data-chosen': chosen || undefined,
      'data-near': near || undefined,
    };
    return (
      <g aria-hidden className={css['link']} {...look} onClick={() => onOpen({ a: link.a, b: link.b })}>
        <title>{title()}</title>
        <path
          className={css['line']}
          d={line}
          strokeWidth={thicknessOf(weightOf(link))}
          {...(heads === '' ? { strokeDasharray: '4 3' } : {})}
        />
        {heads === '' ? null : <path className={css['heads']} d={heads} />}
      </g>
    );
  },
  (one, other) =>
    one.link === other.link &&
    one.ax === other.ax &&
    one.ay === other.ay &&
    one.bx === other.bx &&
    one.by === other.by &&
    one.radiusA === other.radiusA &&
    one.radiusB === other.radiusB &&
    one.chosen === other.chosen &&
    one.near === other.near &&
    one.onOpen === other.onOpen,
);

export const NodeView = memo(function NodeView({
  id,
  name,
  kind,
  x,
  y,
  radius,
  links,
  named,
  focusable,
  chosen,
  onOpen,
  onFocus,
}: {
  id: number;
  name: string;
  kind: EntityKind;
  x: number;
  y: number;
  radius: number;
  links: number;
  named: boolean;
  focusable: boolean;
  chosen: boolean;
  onOpen: (id: number) => void;
  onFocus: (id: number) => void;
}) {
  const told = words.pictures.network.node(name, words.vocabulary.entityKind[kind], links);
  return (
    <g
      role="button"
      aria-label={told}
      tabIndex={focusable ? 0 : -1}
      data-pull={id}
      data-chosen={chosen || undefined}
      data-named={named || undefined}
      className={css['node']}
      transform={`translate(${x} ${y})`}
      onClick={() => onOpen(id)}
      onFocus={() => onFocus(id)}
    >
      <title>{told}</title>
      <circle className={css['target']} r={Math.max(12, radius)} />
      <path className={css['outline']} d={outlineOf(kind, radius)} />
      <text className={css['name']} y={radius + LABEL_SIZE + 2}>
        {name}
      </text>
    </g>
  );
});
