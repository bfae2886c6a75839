import { useEffect, useMemo, useState } from 'react';
import { stopsOf, stopsOfVersions } from '#core/quotations/matching/follow.ts';
import { useDesk, type PaneNumber } from '../app/desk.ts';
import { useArticleText } from '../connect/matter.tsx';
import type { Layer, LayerMark } from '../reader/layer.ts';
import type { Reader } from '../reader/monaco.ts';
import { useReader } from '../reader/readers.ts';
import { words } from '../words.ts';
import { stepTo } from './acts.ts';
import { ofWords } from './counts.ts';
import { linkScrolling, putLink } from './follow.ts';
import { setSteps, sideOf, useLinked, type Steps } from './linked.ts';
import { differenceMarks, matchMarks, stepMarks } from './marks.ts';
import { orderOf } from './stepping.ts';
import { useCompared } from './useCompared.ts';
import './linked.css';

/** Draws what two articles have in common, or what parts them, into both panes, and links their scrolling. Nothing of its own is to be seen. */
export function Linked() {
  const { pair, comparing, matches, differences } = useCompared();
  const left = useReader(0);
  const right = useReader(1);
  const leftText = useArticleText(pair?.[0] ?? null)?.text;
  const rightText = useArticleText(pair?.[1] ?? null)?.text;
  const on = useLinked((linked) => linked.on);
  const stepped = useLinked((linked) => linked.at);

  const steps = useMemo((): Steps | null => {
    if (!pair || leftText === undefined || rightText === undefined) return null;
    if (comparing) {
      const list = differences && ofWords(differences);
      return list ? { pair, kind: 'difference', list: list.map(toDifference(leftText, rightText)) } : null;
    }
    return matches
      ? {
          pair,
          kind: 'match',
          list: matches.map((one) => ({ ...one, told: () => words.linked.reason[one.reason] })),
        }
      : null;
  }, [pair, comparing, matches, differences, leftText, rightText]);
  useEffect(() => setSteps(steps), [steps]);

  const marks = useMemo((): readonly [readonly LayerMark[], readonly LayerMark[]] => {
    if (leftText === undefined || rightText === undefined) return NONE;
    if (comparing) {
      if (!differences) return NONE;
      return [
        differenceMarks(differences, 'left', leftText),
        differenceMarks(differences, 'right', rightText),
      ];
    }
    return matches ? [matchMarks(matches, 'left'), matchMarks(matches, 'right')] : NONE;
  }, [comparing, matches, differences, leftText, rightText]);
  useLayer(left, pair?.[0] ?? null, marks[0]);
  useLayer(right, pair?.[1] ?? null, marks[1]);

  const here = stepped && stepped.steps === steps ? stepped.steps.list[stepped.index] : undefined;
  const steppedMarks = useMemo(
    () =>
      here && leftText !== undefined && rightText !== undefined
        ? ([stepMarks(here.left, leftText), stepMarks(here.right, rightText)] as const)
        : NONE,
    [here, leftText, rightText],
  );
  useLayer(left, pair?.[0] ?? null, steppedMarks[0]);
  useLayer(right, pair?.[1] ?? null, steppedMarks[1]);
  useMarginClicks(left, 0, steps);
  useMarginClicks(right, 1, steps);

  useEffect(() => {
    if (!left || !right || !on || leftText === undefined || rightText === undefined) return;
    const stops =
      comparing && differences
        ? stopsOfVersions(differences, leftText, rightText)
        : stopsOf(matches ?? [], leftText, rightText);
    if (stops.length === 0) return;
    const link = linkScrolling([left.scroller(), right.scroller()], stops);
    putLink(link);
    return () => {
      link.stop();
      putLink(null);
    };
  }, [left, right, on, comparing, matches, differences, leftText, rightText]);
  return null;
}

const NONE = [[], []] as const;

function toDifference(left: string, right: string) {
  return (one: NonNullable<ReturnType<typeof useCompared>['differences']>[number]) => ({
    left: one.left,
    right: one.right,
    told: () =>
      words.linked.told(
        words.linked.kind[one.kind],
        left.slice(one.left.start, one.left.end),
        right.slice(one.right.start, one.right.end),
      ),
  });
}

/** A sheet of marks over the article of a pane. */
function useLayer(reader: Reader | null, articleId: number | null, marks: readonly LayerMark[]): void {
  const [layer, setLayer] = useState<Layer | null>(null);
  useEffect(() => {
    const made = reader?.layer() ?? null;
    setLayer(made);
    return () => made?.dispose();
  }, [reader]);
  useEffect(() => {
    if (articleId === null || marks.length === 0) layer?.clear();
    else layer?.draw(articleId, marks);
  }, [layer, articleId, marks]);
}

/** Who clicks a mark in the margin is shown its match in the other pane. */
function useMarginClicks(reader: Reader | null, pane: PaneNumber, steps: Steps | null): void {
  useEffect(() => {
    if (!reader || !steps) return;
    const layer = reader.layer();
    const stop = layer.onMarginClick((offset) => {
      const text = reader.text() ?? '';
      const lineEnd = text.indexOf('\n', offset);
      const order = orderOf(steps.list.map((one) => one[sideOf(pane)]));
      const place = order.findIndex((index) => {
        const { start, end } = steps.list[index]![sideOf(pane)];
        return end >= offset && start <= (lineEnd === -1 ? text.length : lineEnd);
      });
      if (useDesk.getState().panes[pane] === steps.pair[pane] && place !== -1) stepTo(order[place]!, place);
    });
    return () => {
      stop();
      layer.dispose();
    };
  }, [reader, pane, steps]);
}
