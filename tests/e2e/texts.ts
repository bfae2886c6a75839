import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/workspace.mjs';

/**
 * The texts that the main job is done on: the five articles where they lie beside the clone, else the sample's own.
 * Words to be quoted are named by what stands around them, as few as will do.
 */
export interface Texts {
  readonly name: string;
  readonly files: readonly string[];
  /** Rows of the list for the left and the right pane. */
  readonly left: number;
  readonly right: number;
  readonly outlets: readonly string[];
  /** Words in the left article. */
  readonly scapegoat: string;
  readonly named: string;
  /** Words in the right article. */
  readonly blinded: string;
  readonly answer: string;
  /** What a search finds in a third article, and the row of that article. */
  readonly finding: string;
  readonly findingRow: number;
}

const SEEDS = join(root, '..', 'shared', 'seeds');

function inFolder(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}

const SAMPLE: Texts = {
  name: 'the sample articles, since the five articles are not beside this clone',
  files: inFolder(join(root, 'resources/sample'), /^0\d-.*\.(txt|md)$/),
  left: 0,
  right: 3,
  outlets: [
    'The Mesa Ledger',
    'Courthouse Wire',
    'PopLantern',
    'First Judicial District Court',
    'High Desert Docket',
    'Set & Statute',
  ],
  scapegoat: 'Defendants sought at every turn to scapegoat Baldwin',
  named: 'Kari Morrissey',
  blinded: 'blinded by their desire to convict',
  answer: 'for all the wrong reasons, and at any cost',
  finding: 'so near to bad faith',
  findingRow: 1,
};

const FIVE: Texts = {
  name: 'the five articles',
  files: existsSync(SEEDS) ? inFolder(SEEDS, /^00\d.*\.txt$/) : [],
  left: 0,
  right: 1,
  outlets: ['Trade Press', 'Entertainment Wire', 'PopCulture', 'FusePop', 'Wire'],
  scapegoat: 'Defendants sought at every turn to scapegoat Baldwin',
  named: 'Kari Morrissey',
  blinded: 'blinded by their desire to convict',
  answer: 'We look forward to our day in court',
  finding: 'so near to bad faith',
  findingRow: 4,
};

export const texts = existsSync(SEEDS) ? FIVE : SAMPLE;
