import type { Generated } from 'kysely';

export interface FeedbackTable {
  workspace_id: string;
  id: string;
  content_id: string;
  user_id: string;
  verdict: string;
  comment: string;
  facets: string;
  state: string;
  answer: string;
  answered_by: string | null;
  answered_at: number | null;
  created_at: number;
  withdrawn_at: number | null;
  /** Why it won't be done. */
  reason: string;
  /** The version of the content in which it was put right. */
  fixed_in: number | null;
  /** The feedback that says the same and stands for this one. */
  merged_into: string | null;
  /** What it was before it was merged, as JSON; empty once they were answered together. */
  before_merge: string;
}

/** What a workspace has decided for itself, each as JSON; what is not there has its default. */
export interface SettingTable {
  workspace_id: string;
  name: string;
  value: string;
}

/** What a person is told, once. */
export interface NewsTable {
  workspace_id: string;
  id: string;
  user_id: string;
  kind: string;
  at: number;
  about: string;
  content_id: string | null;
  by_id: string;
  note: string;
  seen_at: number | null;
  /** What made it news: of `retired`, the content that was. Empty where nothing takes it back. */
  source_id: Generated<string>;
}

/** A person's team, and when they left: both outlive their membership. */
export interface PersonTeamTable {
  workspace_id: string;
  user_id: string;
  /** Empty where they are in none. */
  team: string;
  /** The role they had when they left last; it counts where they are no member. Empty: they never left. */
  left_role: string;
  left_at: number | null;
}

/** Better Auth's tables, as far as we read them. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
}

export interface MemberTable {
  id: string;
  organizationId: string;
  userId: string;
  role: string;
  createdAt: Generated<string>;
}

export interface OrganizationTable {
  id: string;
  name: string;
}

export interface SessionTable {
  id: string;
  userId: string;
}

export interface VerificationTable {
  id: string;
  identifier: string;
}
