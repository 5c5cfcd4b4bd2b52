import type { Understanding } from '../../utils/contract/cue.ts';
import type { Finding } from '../../utils/contract/draft.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import { checkDraft } from '../../utils/domain/message-check/check-draft.ts';
import { mergeValues } from '../../utils/domain/snippet/merge-fields.ts';
import { readKept } from '../../utils/platform/kept.ts';
import type { Services } from './services.ts';

/** What a page's draft says that it should not, but for what the rep said to leave alone there. */
export async function findingsFor(
  services: Services,
  context: PageContext,
  understanding: Understanding,
): Promise<Finding[]> {
  const { db, clock } = services;
  if (!context.draft) return [];
  const rules = services.library.rules(db, () => services.rulesReady());
  if (!rules) return [];
  const session = await readKept(db, 'session');
  const found = checkDraft(rules, context.draft, {
    now: clock(),
    toBuyer: isToBuyer(context),
    industry: understanding.industry,
    region: understanding.region,
    fields: mergeValues(understanding, session?.userName),
    people: context.people.map(({ name }) => name ?? '').filter(Boolean),
  });
  if (found.length === 0) return found;
  const ignored = new Set(await db.getAllKeys('ignored', keysOf(context.recordKey)));
  const keys = await Promise.all(found.map(({ key }) => ignoredKey(context.recordKey, key)));
  return found.filter((_, at) => !ignored.has(keys[at] ?? ''));
}

const keysOf = (recordKey: string) => IDBKeyRange.bound(`${recordKey}|`, `${recordKey}|\uffff`);

/** Where "ignore here" is kept: by a digest, since a finding's key holds words of the draft. */
export async function ignoredKey(recordKey: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return `${recordKey}|${new Uint8Array(digest).slice(0, 12).join('.')}`;
}

/** Will somebody outside the company read this? Where nobody's address is known, they might. */
function isToBuyer({ people }: PageContext): boolean {
  const domainOf = (address: string | undefined) => address?.split('@')[1]?.toLowerCase();
  const own = domainOf(people.find(({ role }) => role === 'self')?.address);
  const others = people
    .filter(({ role }) => role !== 'self')
    .map(({ address }) => domainOf(address));
  return own === undefined || others.length === 0 || others.some((domain) => domain !== own);
}
