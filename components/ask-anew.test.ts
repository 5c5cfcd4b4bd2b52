import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { askAnew } from './ask-anew.ts';

test('a first answer given before the change is not taken for the one after it', async () => {
  const queries = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['page'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(() => undefined);
  const asked = askAnew(queries);
  answers[0]?.('before');
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.('after');
  await asked;
  expect(observer.getCurrentResult().data).toBe('after');

  const again = askAnew(queries);
  await expect.poll(() => answers.length).toBe(3);
  expect(observer.getCurrentResult().data).toBe('after');
  answers[2]?.('later');
  await again;
  expect(observer.getCurrentResult().data).toBe('later');
  stop();
});
