/** Words that lose their beginning to an apostrophe: ’tis, ’em, ’cause. Lower case, without the apostrophe. */
export const LOST_BEGINNING: ReadonlySet<string> = new Set(
  (
    'em tis twas twere twill twould tisn twasn til till cause cuz cos bout round neath pon gainst mongst tween fore ' +
    'nother nuff n un uns im er ere ave ope ome appen ad ud am e s d ll m re ve t y all im self burbs hood ' +
    'cept spect scuse stead way midst o'
  ).split(' '),
);

/** Words that lose their end: goin’, an’, o’, th’. Those on -in are many and are told by their shape. */
export const LOST_END: ReadonlySet<string> = new Set(
  'an o th t wi ol fo mo po lil jus mus las fam tho thro d ha gi wha no doan de ole han col lan mis'.split(
    ' ',
  ),
);
