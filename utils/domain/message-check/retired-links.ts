import type { Asset, Content, Tombstone } from '../../contract/catalogue.ts';
import type { Finding, Mend } from '../../contract/draft.ts';
import { goneFrom, isCurrent } from '../catalogue/is-current.ts';
import { mayInsert } from '../catalogue/may-insert.ts';
import { addressKey } from '../links/address-key.ts';
import { unwrapAddress } from '../links/unwrap-address.ts';
import { readVisitAddress } from '../links/visit-address.ts';
import { findingAt } from './finding.ts';
import type { DraftRead, LinkRead } from './read-draft.ts';
import { replacementOf, type CatalogueById } from './replacement.ts';
import type { Situation } from './situation.ts';

export interface LinkRules {
  catalogue: CatalogueById;
  /** By address key. */
  assets: Map<string, Asset[]>;
  gone: Map<string, Tombstone>;
}

/** Where links must not lead, and where they may. */
export function compileLinks(
  contents: readonly Content[],
  tombstones: readonly Tombstone[],
): LinkRules {
  const assets = new Map<string, Asset[]>();
  for (const content of contents) {
    if (content.type !== 'asset') continue;
    const key = addressKey(content.url);
    assets.set(key, [...(assets.get(key) ?? []), content]);
  }
  return {
    catalogue: {
      contents: new Map(contents.map((content) => [content.id, content])),
      tombstones: new Map(tombstones.map((tombstone) => [tombstone.id, tombstone])),
    },
    assets,
    gone: new Map(
      tombstones
        .filter(({ addressKey: key }) => key !== '')
        .map((tombstone) => [tombstone.addressKey, tombstone]),
    ),
  };
}

/** Links to assets that are gone, and to a buyer those to assets that are for reps alone. */
export function findRetiredLinks(
  rules: LinkRules,
  draft: DraftRead,
  situation: Situation,
): Finding[] {
  return draft.links.flatMap((link): Finding[] => {
    for (const address of unwrapAddress(link.url)) {
      const verdict = judge(rules, address, situation);
      if (verdict === 'fine') return [];
      if (verdict === null) continue;
      return [toFinding(rules, draft, link, verdict, situation)];
    }
    return [];
  });
}

type Verdict = { kind: 'retired-link' | 'internal'; content: Asset | Tombstone };

/** What an address is; null where the catalogue does not know it. */
function judge(
  rules: LinkRules,
  address: string,
  { now, toBuyer }: Situation,
): Verdict | 'fine' | null {
  const { assets, gone } = knownAt(rules, address);
  const current = assets.filter((asset) => isCurrent(asset, now));
  if (current.some((asset) => mayInsert(asset) || !toBuyer)) return 'fine';
  const [internal] = current;
  if (internal !== undefined) return { kind: 'internal', content: internal };
  const content = assets.find((asset) => goneFrom(asset) <= now) ?? gone;
  return content === undefined ? null : { kind: 'retired-link', content };
}

/** What an address stands for: by itself, or by the content that a counted visit names. */
function knownAt({ catalogue, assets, gone }: LinkRules, address: string) {
  const visit = readVisitAddress(address);
  if (visit) {
    const content = catalogue.contents.get(visit.contentId);
    return {
      assets: content?.type === 'asset' ? [content] : [],
      gone: catalogue.tombstones.get(visit.contentId),
    };
  }
  const key = addressKey(address);
  if (key === '') return { assets: [], gone: undefined };
  return { assets: assets.get(key) ?? [], gone: gone.get(key) };
}

function toFinding(
  rules: LinkRules,
  draft: DraftRead,
  link: LinkRead,
  { kind, content }: Verdict,
  { now }: Situation,
): Finding {
  const next =
    kind === 'retired-link' && !('url' in content)
      ? replacementOf(content, rules.catalogue, now)
      : null;
  let mend: Mend | null = kind === 'internal' ? { kind: 'remove' } : null;
  const linksTo = next?.type === 'asset' ? next.id : null;
  if (next?.type === 'asset') {
    // An address in full stays one: in a mail of plain text a title would lead nowhere.
    mend = { kind: 'relink', text: link.bare ? next.url : next.title, url: next.url };
  }
  return findingAt(draft.text, link, { kind, content, instead: next?.title ?? '', mend, linksTo });
}
