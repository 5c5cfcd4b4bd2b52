import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A new secret in the form of the specification: 32 random bytes. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The headers of the Standard Webhooks specification. While a secret is being replaced both sign, so
 * that a receiver may change over whenever it likes.
 *
 * @param at epoch ms of this attempt: receivers refuse what is minutes old
 */
export function signedHeaders(
  message: { id: string; body: string },
  secrets: readonly string[],
  at: number,
): Record<string, string> {
  // The specification counts seconds, and what is signed is what is sent.
  const seconds = Math.floor(at / 1000);
  const when = new Date(seconds * 1000);
  const signatures = secrets.map((secret) =>
    new Webhook(secret).sign(message.id, when, message.body),
  );
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}
