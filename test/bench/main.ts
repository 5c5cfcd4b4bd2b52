import { cpus, totalmem } from 'node:os';
import { measureColdStart } from './cold-start.ts';
import { measureContentScript } from './content-script.ts';
import { measureDashboard } from './dashboard.ts';
import { measureDraftCheck } from './draft-check.ts';
import { measureEngineSize } from './engine-size.ts';
import { measureEvents } from './events.ts';
import { measureFirstPaint } from './first-paint.ts';
import { measureGuest } from './guest.ts';
import { measureHostilePages } from './hostile-pages.ts';
import { measureSearch } from './search.ts';
import { measureSuggestions } from './suggestions.ts';

/** One line of the report: what was measured, what it should stay under, what a user would pick instead. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  budget?: number;
  beside?: { name: string; value: number };
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const round = (value: number) =>
  value >= 100 ? value.toFixed(0) : value < 0.1 ? value.toFixed(4) : value.toFixed(2);

say(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${round(totalmem() / 2 ** 30)} GiB`,
);
say(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
let over = 0;
for (const measure of [
  measureContentScript,
  measureEngineSize,
  measureSuggestions,
  measureSearch,
  measureDraftCheck,
  measureHostilePages,
  measureColdStart,
  measureFirstPaint,
  measureGuest,
  measureEvents,
  measureDashboard,
]) {
  for (const { name, value, unit, budget, beside } of await measure(say)) {
    const verdict =
      budget === undefined
        ? ''
        : value <= budget
          ? `  within ${budget} ${unit}`
          : `  OVER ${budget} ${unit}`;
    if (budget !== undefined && value > budget) over += 1;
    say(`${name}: ${round(value)} ${unit}${verdict}`);
    if (beside) {
      const ratio = beside.value / value;
      say(
        `  beside ${beside.name}: ${round(beside.value)} ${unit}, ${round(ratio >= 1 ? ratio : 1 / ratio)} times ${ratio >= 1 ? 'as much' : 'less'}`,
      );
    }
  }
}
say(over === 0 ? '\nAll budgets are kept.' : `\n${over} budgets are broken on this machine.`);
