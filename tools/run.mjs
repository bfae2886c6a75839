// npm start, npm test and their sisters. Runs on whatever Node npm runs on, before anything is installed.

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const verbs = {
  start: async (args) => (await import('./start.mjs')).start(args),
  test: async (args) => (await import('./test.mjs')).test(args),
  sample: async (args) => (await import('./programs.mjs')).cli(['sample', ...args]),
  pincite: async (args) => (await import('./programs.mjs')).cli(args),
  bench: async (args) => (await import('./bench.mjs')).bench(args),
  torture: async (args) => (await import('./programs.mjs')).source('tests/torture/run.ts', args),
  evaluate: async (args) => (await import('./programs.mjs')).source('tests/evaluate/run.ts', args),
  fuzz: async (args) => (await import('./fuzz.mjs')).fuzz(args),
  build: async () => (await import('./programs.mjs')).build(),
  format: async (args) => (await import('./programs.mjs')).format(args),
  audit: async (args) => (await import('./audit.mjs')).audit(args),
  sbom: async (args) => (await import('./sbom.mjs')).sbom(args),
  licences: async (args) => (await import('./programs.mjs')).licences(args),
};

main().then(
  (code) => (process.exitCode = code),
  (reason) => {
    const said = reason?.constructor?.name === 'Refusal';
    console.error(said ? reason.message : reason);
    process.exitCode = 1;
  },
);

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Pincite needs Node 20 or later; this is ${process.version}.`);
    return 1;
  }
  if (!verb) {
    console.error(`Usage: node tools/run.mjs ${Object.keys(verbs).join('|')} [ARGUMENT…]`);
    return 2;
  }
  return verb(args);
}
