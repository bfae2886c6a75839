import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sbom } from './sbom.mjs';
import { root } from './workspace.mjs';

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly scope: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}
interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
interface Locked {
  readonly version: string;
  readonly integrity: string;
  readonly license: string;
}

let folder: string;
let bill: Bill;
let locked: readonly (readonly [string, Locked])[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pincite-sbom-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  await sbom(['--to', join(folder, 'bill.json')]);
  vi.restoreAllMocks();
  bill = JSON.parse(readFileSync(join(folder, 'bill.json'), 'utf8')) as Bill;
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => [path.slice(path.lastIndexOf('node_modules/') + 13), entry]);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = (name: string, version: string) =>
  bill.components.find((component) => component.name === name && component.version === version);

test('it is a CycloneDX document of this program', () => {
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { component: { name: 'pincite' } },
  });
});

test('every package of the lock file is in it, with its address, its sum and its licence', () => {
  expect(locked.length).toBeGreaterThan(300);
  for (const [name, { version, integrity, license }] of locked) {
    const component = found(name, version);
    expect(component?.purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    const sum = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
    expect(component!.hashes).toContainEqual({ alg: 'SHA-512', content: sum });
    const [said] = component!.licenses;
    expect(said?.expression ?? said?.license?.id ?? said?.license?.name, name).toBe(license);
  }
});

test('what the program is shipped with is required, what only builds and tests it is excluded', () => {
  const list = readFileSync(join(root, 'THIRD_PARTY_LICENCES.md'), 'utf8');
  const shipped = [...list.matchAll(/^\| (\S.*?) \| (\d\S*) \| /gm)].map(
    ([, name, version]) => `${name} ${version}`,
  );
  expect(shipped.length).toBeGreaterThan(50);
  const required = bill.components.filter(({ scope }) => scope === 'required');
  expect(required.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(shipped.toSorted());
  for (const name of ['vitest', 'typescript', 'playwright'])
    expect(bill.components.find((component) => component.name === name)?.scope).toBe('excluded');
});

test('what rests on what is told of every package', () => {
  const refs = new Set(bill.dependencies.map(({ ref }) => ref));
  for (const [name, { version }] of locked) expect(refs, name).toContain(`${name}@${version}`);
});
