import { createHash } from 'node:crypto';
import type { ContentExperience } from '../../../utils/contract/experience.ts';
import type { Db } from '../../db/schema.ts';
import { readExperience } from './read-experience.ts';
import { readUses, usesStamp } from './read-uses.ts';
import type { ContentUses } from './tally-uses.ts';

/** The experience of a workspace, and a name for it that changes with it. */
export interface Experience {
  hash: string;
  list: ContentExperience[];
}

/** For each workspace its experience: with all the feedback there is, and uses of a while ago. */
export interface ExperienceCache {
  /** @param seen what must not be older: names the revision and the feedback the caller has seen */
  read(workspaceId: string, seen: string): Promise<Experience>;
}

/** Uses may be a minute old; older where counting them took long, by so many times. */
const leastAgeMs = 60_000;
const ageATook = 300;
/** A server for many companies doesn't hold the experience of those that are asleep. */
const mostWorkspaces = 100;

interface CountedUses {
  stamp: string;
  /** When they were counted or found to be the same still, epoch ms. */
  at: number;
  tookMs: number;
  uses: ReadonlyMap<string, ContentUses>;
}

interface Entry {
  seen: string;
  uses: Promise<CountedUses>;
  experience: Promise<Experience>;
  /** `uses`, once they are counted. */
  counted?: CountedUses;
}

/**
 * Keeps experience in memory: it is asked for at every sync of every browser, and takes a look at
 * every use of half a year.
 *
 * @param now epoch ms
 */
export function createExperienceCache({ db, now }: { db: Db; now: () => number }): ExperienceCache {
  const entries = new Map<string, Entry>();

  async function countUses(workspaceId: string, held?: Promise<CountedUses>): Promise<CountedUses> {
    const at = now();
    const stamp = await usesStamp(db, workspaceId, at);
    const before = await held?.catch(() => undefined);
    if (before?.stamp === stamp) return { ...before, at };
    const started = performance.now();
    const uses = await readUses(db, workspaceId, at);
    return { stamp, at, tookMs: performance.now() - started, uses };
  }

  async function compose(workspaceId: string, counted: Promise<CountedUses>): Promise<Experience> {
    const { uses } = await counted;
    const list = await readExperience(db, workspaceId, uses, now());
    const hash = createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 16);
    return { hash, list };
  }

  function hold(workspaceId: string, entry: Entry) {
    entries.delete(workspaceId);
    entries.set(workspaceId, entry);
    for (const oldest of entries.keys()) {
      if (entries.size <= mostWorkspaces) break;
      entries.delete(oldest);
    }
    entry.uses
      .then((counted) => {
        entry.counted = counted;
        return entry.experience;
      })
      .catch(() => {
        if (entries.get(workspaceId) === entry) entries.delete(workspaceId);
      });
  }

  const areFresh = ({ counted }: Entry) =>
    // Whoever is counting counts for all who ask meanwhile.
    counted === undefined ||
    Math.abs(now() - counted.at) < Math.max(leastAgeMs, ageATook * counted.tookMs);

  return {
    read(workspaceId, seen) {
      const held = entries.get(workspaceId);
      const fresh = held !== undefined && areFresh(held);
      if (fresh && held.seen === seen) return held.experience;
      const uses = fresh ? held.uses : countUses(workspaceId, held?.uses);
      const experience = compose(workspaceId, uses);
      hold(workspaceId, { seen, uses, experience });
      return experience;
    },
  };
}
