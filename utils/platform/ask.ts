import { browser } from 'wxt/browser';
import type { BackgroundAnswers, BackgroundInput, BackgroundMessage } from '../contract/runtime.ts';
import type { Envelope } from './runtime-error.ts';
import { RuntimeError } from './runtime-error.ts';

/**
 * Asks the background, from a content script or a page of ours.
 * @throws {RuntimeError} with the code the background gave
 */
export async function ask<K extends BackgroundMessage>(
  name: K,
  input: BackgroundInput<K>,
): Promise<BackgroundAnswers[K]> {
  const answer = (await browser.runtime.sendMessage({ name, input })) as Envelope | undefined;
  if (answer === undefined) throw new RuntimeError('internal', `nobody answered ${name}`);
  if (!answer.ok) throw new RuntimeError(answer.code, answer.detail);
  return answer.value as BackgroundAnswers[K];
}
