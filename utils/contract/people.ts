import { z } from 'zod';
import { epochMsSchema, lineSchema } from './primitives.ts';
import { roles } from './vocabulary.ts';

/** Answer of `GET /v1/me`: who is calling, and for which workspace. */
export const meSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  workspace: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  role: z.enum(roles),
});
export type Me = z.infer<typeof meSchema>;

/** Answer of `GET /v1/me/events`: everything Cuecard has recorded about the caller, newest first. */
export const myEventsSchema = z.object({
  total: z.int(),
  events: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: epochMsSchema,
      contentTitle: z.string().nullable(),
      /** Exactly what was stored beside it: facets, a search's words, a comment. */
      stored: z.record(z.string(), z.unknown()),
    }),
  ),
});
export type MyEvents = z.infer<typeof myEventsSchema>;

/** A password that a person sets. */
export const passwordSchema = z.string().min(10).max(128);

const emailSchema = z.email().max(200).toLowerCase();

/** An IANA time zone, such as `Europe/Berlin`. */
export const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'not an IANA time zone');

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** Answer of `GET /v1/setup`: whether the server still waits for its first admin. */
export const setupStateSchema = z.object({ open: z.boolean() });

/** Body of `POST /v1/setup`: makes the workspace and its first admin, who is then signed in. */
export const setupInputSchema = z.strictObject({
  /** From the link that the server printed when it started. */
  token: z.string().min(1).max(200),
  workspaceName: lineSchema(100),
  timeZone: timeZoneSchema,
  name: lineSchema(100),
  email: emailSchema,
  password: passwordSchema,
});
export type SetupInput = z.infer<typeof setupInputSchema>;

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  /** Empty where they are in none. */
  team: z.string().max(60).default(''),
  /**
   * Last day on which they opened, used, rated, hid or searched something, by the workspace's
   * calendar; null for never, and unless the workspace allows figures by person.
   */
  lastActiveDay: z.iso.date().nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** Answer of `GET /v1/people`. */
export const peopleSchema = z.object({ people: z.array(personSchema) });

/** Body of `POST /v1/people`. */
export const personInputSchema = z.strictObject({
  email: emailSchema,
  name: lineSchema(100),
  role: z.enum(roles),
});
export type PersonInput = z.infer<typeof personInputSchema>;

/**
 * A sign-in link for one use, to be handed over by whoever made it: `<server>/welcome?token=…`.
 * That page redeems it by `GET /api/auth/magic-link/verify?token=…`, on a click, so that a chat's
 * link preview does not use it up.
 */
export const signInLinkSchema = z.object({ link: z.url(), expiresAt: epochMsSchema });

/** Answer of `POST /v1/people`. */
export const personAddedSchema = z.object({ person: personSchema, signIn: signInLinkSchema });

/** Body of `PATCH /v1/people/{id}`. */
export const personPatchSchema = z
  .strictObject({
    role: z.enum(roles).optional(),
    /** Empty takes them out of their team. */
    team: z.string().trim().max(60).optional(),
  })
  .refine((patch) => patch.role !== undefined || patch.team !== undefined, {
    message: 'give a role, a team, or both',
  });
export type PersonPatch = z.infer<typeof personPatchSchema>;

/** Answer of `GET /v1/people/teams`: names of teams, each with how many people are in it now. */
export const teamsSchema = z.object({
  teams: z.array(z.object({ name: z.string(), people: z.int() })),
});

/** Body of `POST /v1/me/password`. */
export const passwordInputSchema = z.strictObject({ newPassword: passwordSchema });

/** Query of `GET /v1/me/events`. */
export const myEventsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  /** The id of the last event you have: those before it follow. */
  before: z.uuid().optional(),
});
