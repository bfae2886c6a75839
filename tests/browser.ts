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
    // Chromium refuses its sandbox to root, as whom containers run; nowhere else is it taken away.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};
