import { signInLinkMs } from '../../auth/create-auth.ts';
import type { System } from '../system.ts';

/** A link that signs its bearer in once, as the person with this address. */
export async function createSignInLink(
  system: System,
  email: string,
): Promise<{ link: string; expiresAt: number }> {
  const token = await system.auth.createLinkToken(email);
  return {
    link: `${system.publicUrl}/welcome?token=${encodeURIComponent(token)}`,
    expiresAt: system.now() + signInLinkMs,
  };
}
