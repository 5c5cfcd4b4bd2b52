import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Where each browser may be, best first. Branded Chrome is not among them: since 137 it ignores `--load-extension`. */
const places: Record<BrowserName, { variable: string; paths: string[] }> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...downloaded('chromium-*/chrome-linux*/chrome'),
      ...downloaded('chromium-*/chrome-mac*/*.app/Contents/MacOS/*'),
      ...downloaded('chromium-*/chrome-win*/chrome.exe'),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
    ],
  },
};

/** Playwright's own downloads, wherever this system keeps them. */
function downloaded(pattern: string): string[] {
  const folders = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
  ];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => globSync(join(folder, pattern)));
}

/** The path of a browser that runs here, or null. */
export function findBrowser(name: BrowserName): string | null {
  const { variable, paths } = places[name];
  const given = process.env[variable];
  if (given !== undefined) {
    if (!existsSync(given)) throw new Error(`${variable} names ${given}, and nothing is there.`);
    return given;
  }
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser, else installs it: by the system's packages where we may, else by Playwright's
 * download.
 * @throws with what a person can do about it
 */
export function needBrowser(name: BrowserName, say: (line: string) => void): string {
  const found = findBrowser(name);
  if (found) return found;
  say(`No ${name} here yet: installing it, which takes about a minute.`);
  const tried = [
    installByApt(name),
    name === 'chromium' ? installByPlaywright() : 'no download for Firefox',
  ];
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `Cuecard needs ${name === 'chromium' ? 'Chromium' : 'Firefox'} for this and could not install it.\n` +
      `Install it yourself, or set ${places[name].variable} to its path.\nTried: ${tried.filter(Boolean).join('; ')}`,
  );
}

function installByApt(name: BrowserName): string {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0)
    return 'no apt-get';
  if (process.getuid?.() !== 0) return 'apt-get needs root';
  const wanted = name === 'chromium' ? ['chromium'] : ['firefox-esr'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', env });
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', ...wanted, 'fonts-liberation'],
      {
        stdio: 'ignore',
        env,
      },
    );
    return '';
  } catch (error) {
    return `apt-get: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function installByPlaywright(): string {
  try {
    execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return '';
  } catch (error) {
    return `playwright: ${error instanceof Error ? error.message : String(error)}`;
  }
}
