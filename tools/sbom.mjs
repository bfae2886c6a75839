import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './install.mjs';
import { callerFolder, readIfThere, Refusal, root } from './workspace.mjs';

/**
 * A component of a CycloneDX document, https://cyclonedx.org/docs/1.5/json/, as far as it is used here.
 * @typedef {object} Component
 * @property {string} type
 * @property {string} name
 * @property {string} [version]
 * @property {string} [scope]
 * @property {unknown[]} [licenses]
 * @property {{ name: string, value: string }[]} [properties]
 */

/**
 * Writes a software bill of materials, made by npm out of the lock file. npm takes everything that is bundled for a tool of development; what the
 * program is shipped with stands in THIRD_PARTY_LICENCES.md, and is `required` here, every other tool `excluded`.
 * @param {readonly string[]} args `--to FILE`; else `sbom.cdx.json` below dist
 */
export async function sbom(args) {
  const at = args.indexOf('--to');
  const to = at === -1 ? join(root, 'dist', 'sbom.cdx.json') : resolve(callerFolder(), args[at + 1] ?? '');
  const made = await npm(
    [
      'sbom',
      '--package-lock-only',
      '--sbom-format=cyclonedx',
      '--sbom-type=application',
      '--loglevel=silent',
    ],
    root,
  );
  const begin = made.output.indexOf('{');
  if (made.code !== 0 || begin === -1) throw new Refusal(`npm made no bill of materials:\n${made.output}`);
  const bill = JSON.parse(made.output.slice(begin));
  const shipped = shippedOnes();
  // npm takes the name of the folder.
  bill.metadata.component.name = 'pincite';
  bill.components = [
    ...bill.components.map((/** @type {Component} */ one) => scoped(one, shipped)),
    ...[...shipped.values()].filter(({ isPackage }) => !isPackage).map(({ component }) => component),
  ];
  writeFileSync(to, `${JSON.stringify(bill, null, 2)}\n`);
  const required = bill.components.filter(
    (/** @type {Component} */ { scope }) => scope === 'required',
  ).length;
  console.log(`${to}: ${bill.components.length} components, ${required} of them shipped.`);
  return 0;
}

/**
 * @param {Component} component
 * @param {ReturnType<typeof shippedOnes>} shipped
 */
function scoped(component, shipped) {
  const known = shipped.get(`${component.name} ${component.version}`);
  const forDevelopment =
    component.properties?.some(({ name }) => name === 'cdx:npm:package:development') ?? false;
  if (known) known.isPackage = true;
  const properties = component.properties?.filter(
    ({ name }) => !known || name !== 'cdx:npm:package:development',
  );
  const licenses = component.licenses ?? licenceOf(component);
  const scope = known ? 'required' : forDevelopment ? 'excluded' : 'optional';
  return { ...component, scope, properties, licenses };
}

/** npm leaves a licence out whose name is none of the list: the lock file has it. @param {Component} component */
function licenceOf({ name, version }) {
  const { packages } = JSON.parse(readIfThere('package-lock.json') ?? '{}');
  const found = Object.entries(packages).find(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version,
  );
  return [{ license: { name: found?.[1].license } }];
}

/** What the program is shipped with, by name and version. */
function shippedOnes() {
  const list = readIfThere('THIRD_PARTY_LICENCES.md') ?? '';
  const rows = [...list.matchAll(/^\| (\S.*?) \| (\d\S*) \| (\S.*?) \|$/gm)];
  return new Map(
    rows.map(([, name = '', version = '', licence = '']) => [
      `${name} ${version}`,
      {
        isPackage: false,
        component: { type: 'data', name, version, scope: 'required', licenses: [{ expression: licence }] },
      },
    ]),
  );
}
