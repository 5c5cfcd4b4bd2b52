import { expect, test } from 'vitest';
import { createLatest } from './latest.ts';

/** Work that ends when it is told to, or as soon as it is cancelled. */
function held(value: string) {
  let end = () => {};
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      end = () => resolve(value);
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
    });
  return { work, end: () => end() };
}

test('newer work cancels older, and whoever waited gets the newest answer', async () => {
  const latest = createLatest<string>();
  const [first, second, third] = [held('first'), held('second'), held('third')];
  const answers = [first, second, third].map(({ work }) => latest.run(1, work));
  third.end();
  expect(await Promise.all(answers)).toEqual(['third', 'third', 'third']);
});

test('other keys go on', async () => {
  const latest = createLatest<string>();
  const [one, other] = [held('one'), held('other')];
  const answers = [latest.run(1, one.work), latest.run(2, other.work)];
  one.end();
  other.end();
  expect(await Promise.all(answers)).toEqual(['one', 'other']);
});

test('what fails by itself fails', async () => {
  const latest = createLatest<string>();
  await expect(latest.run(1, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
});
