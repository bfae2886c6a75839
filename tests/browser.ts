/** How every test starts its browser. The launcher finds the program and hands it over in the environment. */
export const browser = {
  executablePath: process.env.PINCITE_BROWSER ?? '/usr/bin/chromium',
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Where the tests are watched: whatever is asked for beyond loopback is written down, and fails the run.
    // What it asks of its makers, whatever it was told, is none of the program: it asks where nobody listens.
    ...(process.env.PINCITE_PROXY
      ? [
          `--proxy-server=${process.env.PINCITE_PROXY}`,
          '--component-updater=url-source=http://127.0.0.1:1/',
          '--autofill-server-url=http://127.0.0.1:1/',
        ]
      : []),
    // Chromium refuses its sandbox to root, as whom containers run; nowhere else is it taken away.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};
