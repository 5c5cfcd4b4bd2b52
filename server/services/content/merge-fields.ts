import { internalMessageKinds } from '../../../utils/contract/vocabulary.ts';
import { badField } from '../problem-error.ts';
import type { ContentFields, ContentType } from './fields.ts';
import type { ContentPatch } from './plan-change.ts';

/**
 * What the newest version will say.
 *
 * @throws ProblemError invalid-body for what does not go together
 */
export function mergeFields(
  type: ContentType,
  current: ContentFields,
  patch: ContentPatch,
): ContentFields {
  const named = Object.entries(patch).filter(
    ([key, value]) => key in current && value !== undefined,
  );
  const wanted: ContentFields = { ...current, ...Object.fromEntries(named) };
  // An asset may be of the kind `battlecard` too, and decides for itself.
  if (type === 'message' && (internalMessageKinds as readonly string[]).includes(wanted.kind)) {
    if (patch.visibility === 'buyer') {
      throw badField('visibility', 'this kind is for reps alone: internal');
    }
    wanted.visibility = 'internal';
  }
  if (wanted.startsAt !== null && wanted.endsAt !== null && wanted.startsAt >= wanted.endsAt) {
    throw badField('endsAt', 'must be after startsAt');
  }
  return wanted;
}
