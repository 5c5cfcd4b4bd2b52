import type { Refusal } from '../content/update-content.ts';
import { ProblemError } from '../problem-error.ts';

/**
 * Refuses a change of many items, with each that can't be changed and why.
 *
 * @param sent the ids as the caller sent them: items are named by their place among these
 * @throws ProblemError always
 */
export const refuseMany =
  (sent: readonly string[]) =>
  (refusals: readonly Refusal[]): never => {
    const unknown = refusals.filter(({ problem }) => problem.code === 'not-found');
    const told = unknown.length > 0 ? unknown : refusals;
    const fields = told.map(({ id, title, problem }) => ({
      path: `ids.${sent.indexOf(id)}`,
      message: title === '' ? problem.message : `“${title}”: ${problem.message}`,
    }));
    const count = `${told.length} of ${sent.length}`;
    throw unknown.length > 0
      ? new ProblemError('invalid-body', `${count} are not in this workspace.`, fields)
      : new ProblemError(
          'conflict',
          `${count} can’t be changed so, and nothing was. ${fields[0]?.message ?? ''}`,
          fields,
        );
  };
