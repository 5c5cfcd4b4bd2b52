import { ApiError } from '../api/api-error.ts';
import { t } from '../text.ts';

/** In plain words, what went wrong. The server's own words only where they are about what was typed. */
export function failureText(error: unknown): string {
  if (!(error instanceof ApiError)) return t('failure_unexpected');
  switch (error.code) {
    case 'unreachable':
    case 'unavailable':
      return t('failure_unreachable');
    case 'rate-limited':
      return t('failure_too_often');
    case 'not-signed-in':
      return t('failure_signed_out');
    case 'not-allowed':
      return t('failure_not_allowed');
    case 'not-found':
      return t('failure_not_found');
    case 'conflict':
    case 'invalid-body':
    case 'invalid-query':
    case 'too-large':
      return error.message || t('failure_unexpected');
    case 'unsupported-media-type':
    case 'internal':
    case 'not-understood':
      return t('failure_unexpected');
    default:
      return t('failure_unexpected');
  }
}
