import { resolve } from 'node:path';
import { startChromium } from '../e2e/support/chromium.ts';
import { createTestServer } from '../e2e/support/server.ts';
import { standIn } from '../e2e/support/stand-ins.ts';
import { playMainJob } from './main-job.ts';
import { startTour } from './tour.ts';

/** The password of every sample person in the demo. */
const password = 'harborline-demo';

const say = (line: string) => process.stdout.write(`${line}\n`);
const hasDisplay =
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined;
const headless = process.argv.includes('--headless') || !hasDisplay;
const folder = resolve('demo-output');

say(
  '\nCuecard: the main job, for real. A server on an empty folder, a browser with the extension.\n',
);
const server = await createTestServer();
server.command('seed', '--password', password);
await server.start();
const standIns = await Promise.all([
  standIn('gmail', 'thread-inline-reply'),
  standIn('hubspot', 'deal-record'),
  standIn('salesforce', 'opportunity'),
]);
const chromium = await startChromium({ headless, standIns });

const tour = startTour(folder, say);
const [gmail, hubspot, salesforce] = standIns;
await playMainJob({ tour, server, chromium, password, gmail, hubspot, salesforce });
const held = tour.finish();
say(`\n${held ? 'Every step held.' : 'A step failed.'} Screenshots and tour.json are in ${folder}`);

if (headless) {
  await chromium.close();
  await server.kill();
} else {
  say(
    `\nEverything stays open. Dashboard: ${server.url} (priya.raman@harborline.example, ${password})`,
  );
  say('Close the browser or press Ctrl+C to end.');
  const stop = () => void chromium.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise((done) => chromium.context.once('close', done));
  await server.kill();
}
process.exitCode = held ? 0 : 1;
