import type { Caller } from '../caller.ts';

/** The workspace that a letter is about. */
export interface Place {
  workspaceId: string;
  workspaceName: string;
  /** IANA. */
  timeZone: string;
}

/** What is told to a whole workspace is read by nobody in particular. */
export const readerOf = (place: Place): Caller => ({
  ...place,
  userId: '',
  name: '',
  email: '',
  role: 'marketer',
});
