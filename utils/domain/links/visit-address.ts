/** An asset's address that leads through the server, which counts the visit. */
export interface Visit {
  contentId: string;
  /** The event by which it was put into a draft. */
  eventId: string;
}

/**
 * @param serverUrl without a trailing slash
 * @example visitAddress('https://cue.example', { contentId, eventId }) // https://cue.example/l/AZ…/AZ…
 */
export const visitAddress = (serverUrl: string, { contentId, eventId }: Visit) =>
  `${serverUrl}/l/${pack(contentId)}/${pack(eventId)}`;

/** What `visitAddress` made, of any server; null for every other address. */
export function readVisitAddress(address: string): Visit | null {
  if (!URL.canParse(address)) return null;
  const match = /^\/l\/([\w-]{22})\/([\w-]{22})\/?$/.exec(new URL(address).pathname);
  const contentId = unpack(match?.[1] ?? '');
  const eventId = unpack(match?.[2] ?? '');
  return contentId === null || eventId === null ? null : { contentId, eventId };
}

/** The 16 bytes of a UUID as base64url. */
function pack(id: string): string {
  const bytes = id.replaceAll('-', '').match(/../g) ?? [];
  const text = btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function unpack(text: string): string | null {
  if (text.length !== 22) return null;
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
