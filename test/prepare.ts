import { execFileSync } from 'node:child_process';
import { needBrowser } from './browsers/find-browser.ts';

/**
 * What the tests and the demo need before they start: browsers, and the builds they run.
 * `node test/prepare.ts [chromium] [firefox]` (default: both)
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const wanted = process.argv.slice(2);
const wants = (name: string) => wanted.length === 0 || wanted.includes(name);

const builds: [string, string[]][] = [
  ['the dashboard', ['vite', 'build', 'dashboard', '--logLevel', 'warn']],
];
if (wants('chromium')) {
  say(`Chromium: ${needBrowser('chromium', say)}`);
  builds.push(['the extension for Chromium', ['wxt', 'build', '-b', 'chrome', '--mode', 'e2e']]);
}
if (wants('firefox')) {
  say(`Firefox: ${needBrowser('firefox', say)}`);
  builds.push([
    'the extension for Firefox',
    ['wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e'],
  ]);
}
if (wanted.length === 0) {
  // The tests also judge the production builds.
  builds.push(['Chrome, production', ['wxt', 'build', '-b', 'chrome']]);
  builds.push(['Firefox, production', ['wxt', 'build', '-b', 'firefox', '--mv3']]);
}
for (const [name, command] of builds) {
  say(`Building ${name}…`);
  try {
    execFileSync('npx', ['--no-install', ...command], { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    say(`Building ${name} failed:\n${String(stdout)}\n${String(stderr)}`);
    process.exit(1);
  }
}
