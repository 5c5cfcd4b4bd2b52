import type { Role } from '../../utils/contract/vocabulary.ts';
import type { Auth } from './create-auth.ts';

/** Finds or makes the person with this address. */
export async function ensureUser(
  auth: Auth,
  person: { email: string; name: string },
): Promise<{ id: string; isNew: boolean }> {
  const { internalAdapter } = await auth.context;
  const found = await internalAdapter.findUserByEmail(person.email);
  if (found !== null) return { id: found.user.id, isNew: false };
  const user = await internalAdapter.createUser(
    // An admin vouches for the address. Better Auth would else drop a password at the first link.
    { email: person.email, name: person.name, emailVerified: true },
    { method: 'admin' },
  );
  return { id: user.id, isNew: true };
}

/** Sets a person's password, the first or another. */
export async function setPassword(auth: Auth, userId: string, password: string): Promise<void> {
  const { internalAdapter, password: hashing } = await auth.context;
  const hash = await hashing.hash(password);
  const account = await internalAdapter.findCredentialAccount(userId);
  if (account === null) {
    await internalAdapter.linkAccount({
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
    });
  } else {
    await internalAdapter.updatePassword(userId, hash);
  }
}

/** A session for a person: the token to send as `Authorization: Bearer`. */
export async function createToken(auth: Auth, userId: string): Promise<string> {
  const { internalAdapter } = await auth.context;
  const session = await internalAdapter.createSession(userId);
  return session.token;
}

/** Makes an organisation, whose id is the workspace's, with its first person. */
export async function createOrganization(
  auth: Auth,
  organization: { name: string; slug: string; adminId: string },
): Promise<string> {
  const made = await auth.api.createOrganization({
    body: { name: organization.name, slug: organization.slug, userId: organization.adminId },
  });
  if (made === null) throw new Error('the organisation was not made');
  return made.id;
}

/** Gives a person a role in a workspace. */
export async function addMember(
  auth: Auth,
  member: { workspaceId: string; userId: string; role: Role },
): Promise<void> {
  await auth.api.addMember({
    body: { organizationId: member.workspaceId, userId: member.userId, role: member.role },
  });
}
