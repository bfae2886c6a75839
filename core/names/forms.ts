import { folded } from './fold.ts';

/** Words that are worn before a name and are none of it, folded: "Judge Ann Moss" and "Ann Moss" are one name. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr sir lord lady dame judge justice chief magistrate senator sen representative rep governor gov ' +
    'president vice secretary attorney general district special prosecutor sheriff detective officer deputy sergeant sgt ' +
    'lieutenant lt captain capt colonel col corporal mayor professor prof reverend rev congressman congresswoman director ' +
    'chairman chairwoman chair minister prime actor actress singer producer lawyer spokesman spokeswoman former the ' +
    'coach king queen prince princess pope imam sheikh shaikh hajji haji mullah doctor cardinal bishop ' +
    'defendant defendants plaintiff plaintiffs petitioner respondent appellant appellee attorneys lawyers prosecutors ' +
    'judges justices counsel corporals detectives officers deputies senators actors producers directors ' +
    'herr frau don doña prasident chancellor ambassador commissioner'
  ).split(' '),
);

/** A name without what is worn before it: "Moss" for "Mr. Moss"; a name that is nothing else stays. */
export function withoutTitle(name: string): string {
  const words = [...name.matchAll(/\S+/g)];
  const first = words.find(({ 0: word }) => !TITLES.has(folded(word)));
  return first ? name.slice(first.index) : name;
}

/** What is worn after one. */
export const DEGREES: ReadonlySet<string> = new Set(['jr', 'sr', 'esq', 'phd', 'md', 'kc', 'qc', 'jd']);

/** Words that may stand before a surname at the beginning of a sentence without being a given name, folded. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'a after again against all also although an and another any around as asked at because before both but by can could ' +
    'did does during each even every for from had has have he her his how however if in into is it its later like many ' +
    'meanwhile most neither no nor not now of on once one only or other our over said says she should since so some still ' +
    'such than that the their then there these they this those though through thus to today tomorrow under unless until ' +
    'was we were what when where whether which while who whom whose why will with without would yesterday yet you your ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december'
  ).split(' '),
);

/** A company's legal form, folded → the form that it is a way of writing, from "GmbH" to "Limited". */
export const LEGAL_FORMS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['inc', 'inc incorporated'],
      ['corp', 'corp corporation'],
      ['ltd', 'ltd limited'],
      ['llc', 'llc'],
      ['llp', 'llp'],
      ['lp', 'lp'],
      ['plc', 'plc'],
      ['co', 'co company'],
      ['gmbh', 'gmbh'],
      ['ag', 'ag aktiengesellschaft'],
      ['sa', 'sa'],
      ['sas', 'sas'],
      ['srl', 'srl'],
      ['spa', 'spa'],
      ['bv', 'bv'],
      ['bvba', 'bvba'],
      ['nv', 'nv'],
      ['as', 'as'],
      ['ab', 'ab'],
      ['oy', 'oy oyj'],
      ['jsc', 'jsc ojsc pjsc oao pao zao ao'],
      ['llc', 'ooo'],
      ['kg', 'kg'],
      ['pty', 'pty'],
      ['group', 'group'],
      ['holding', 'holding holdings'],
    ] as const
  ).flatMap(([form, ways]) => ways.split(' ').map((way) => [way, form] as const)),
);

/** Small words inside names, which one writer puts in and another leaves out. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'the of and for de la le du des von van der den zu bin ibn ben al el ul ad ud abu y e di da dos a an in on at'.split(
    ' ',
  ),
);

/** Given names that are called so for short; each line is one name. English, from common use. */
const SHORT_FORMS = `alexander alex sandy|alexandra alex sandra|andrew andy drew|anthony tony|benjamin ben|catherine kate katie cathy kathy katherine kathryn
charles charlie chuck|christopher chris|christine christina chris tina|daniel dan danny|david dave|deborah debbie debra|dennis denny|donald don|edward ed eddie ted
elizabeth liz beth betty eliza lisa|eugene gene|francis frank|frederick fred freddie|gerald jerry gerry|gregory greg|halyna galina|henry harry hank|jacob jake
james jim jimmy jamie|jeffrey jeff|jennifer jen jenny|jessica jess|john jack johnny jon|jonathan jon|joseph joe joey|joshua josh|judith judy|kenneth ken|lawrence larry
leonard len leo|margaret maggie meg peggy|matthew matt|michael mike mick|nathaniel nathan nate|nicholas nick|nicole nicky|pamela pam|patricia pat patty tricia|patrick pat
peter pete|philip phil|rebecca becky|richard rick dick rich|robert bob bobby rob robbie bert|ronald ron|samuel sam|samantha sam|stephen steve steven|susan sue susie
theodore ted theo|theresa terry tess|thomas tom tommy|timothy tim|victoria vicky|vincent vince|walter walt|william bill billy will liam|zachary zach`;

const NICKNAMES = new Map<string, Set<string>>();
for (const line of SHORT_FORMS.split(/[|\n]/))
  for (const name of line.split(' ')) {
    const others = NICKNAMES.get(name) ?? new Set<string>();
    for (const other of line.split(' ')) others.add(other);
    NICKNAMES.set(name, others);
  }

/** Whether two given names, folded, are one in everyday use: Bob and Robert. */
export function isShortForm(a: string, b: string): boolean {
  return NICKNAMES.get(a)?.has(b) ?? false;
}
