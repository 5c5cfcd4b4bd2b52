import type { Role } from '../../utils/contract/vocabulary.ts';

/** Who calls, and for which workspace: every service works for this one and no other. */
export interface Caller {
  userId: string;
  name: string;
  email: string;
  role: Role;
  workspaceId: string;
  workspaceName: string;
  /** IANA. Days and hours of the statistics follow it. */
  timeZone: string;
}
