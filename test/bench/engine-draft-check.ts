import { checkDraft } from '../../utils/domain/message-check/check-draft.ts';
import { compileRules } from '../../utils/domain/message-check/compile-rules.ts';

/** The draft check: to be weighed. */
export const engine = [compileRules, checkDraft];
