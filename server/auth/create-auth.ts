import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { bearer } from 'better-auth/plugins/bearer';
import { deviceAuthorization } from 'better-auth/plugins/device-authorization';
import { magicLink } from 'better-auth/plugins/magic-link';
import { organization } from 'better-auth/plugins/organization';
import { createAccessControl } from 'better-auth/plugins/access';
import type { OpenDatabase } from '../db/schema.ts';

const dayS = 86_400;

/** The extension's client id in the device flow. */
export const extensionClientId = 'cuecard-extension';

/** How long a sign-in link can be used, in ms. */
export const signInLinkMs = 3 * dayS * 1000;

// People and roles are ruled by our own endpoints: none of Better Auth's are open to any role.
const access = createAccessControl({ member: ['create', 'update', 'delete'] } as const);
const nothing = access.newRole({ member: [] });

/**
 * Better Auth on our one Kysely instance: people, sessions (cookie and bearer), the device flow,
 * sign-in links, organisations (our workspaces).
 *
 * @param options.publicUrl where people reach the server; https makes the cookies `Secure`
 */
export function createAuth(options: {
  database: OpenDatabase;
  secret: string;
  publicUrl: string;
  trustedOrigins: readonly string[];
}) {
  const links = new Map<string, (token: string) => void>();
  const settings = {
    appName: 'Cuecard',
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    database: { db: options.database.db, type: options.database.engine },
    trustedOrigins: [...options.trustedOrigins],
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The app limits by itself, for all routes in one way.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: options.publicUrl.startsWith('https:'),
      // Said outright: by default Better Auth drops both where NODE_ENV is `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    // An extension that is used once a quarter stays connected.
    session: { expiresIn: 90 * dayS, updateAge: dayS },
    plugins: [
      bearer(),
      organization({
        ac: access,
        roles: { rep: nothing, marketer: nothing, admin: nothing },
        creatorRole: 'admin',
        allowUserToCreateOrganization: false,
      }),
      deviceAuthorization({
        verificationUri: '/device',
        expiresIn: '15m',
        interval: '5s',
        validateClient: (id: string) => id === extensionClientId,
      }),
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: signInLinkMs / 1000,
        // Links are handed over by people, not mailed: the one who asked gets it back.
        sendMagicLink: async ({ token, metadata }) => {
          links.get(String(metadata?.ticket))?.(token);
        },
      }),
    ],
  } satisfies Parameters<typeof betterAuth>[0];
  const auth = betterAuth(settings);

  return {
    handler: auth.handler,
    api: auth.api,
    context: auth.$context,
    /** Brings Better Auth's own tables up to date. */
    migrate: async () => (await getMigrations(settings)).runMigrations(),
    /** A token for one sign-in as the person with this address. */
    createLinkToken: async (email: string): Promise<string> => {
      const ticket = randomUUID();
      const made = Promise.withResolvers<string>();
      links.set(ticket, made.resolve);
      try {
        await auth.api.signInMagicLink({
          body: { email, metadata: { ticket } },
          headers: new Headers(),
        });
        return await made.promise;
      } finally {
        links.delete(ticket);
      }
    },
  };
}
export type Auth = ReturnType<typeof createAuth>;
