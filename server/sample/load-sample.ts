import { v7 } from 'uuid';
import { assetInputSchema, messageInputSchema } from '../../utils/contract/content.ts';
import { maxEventsPerBatch, usedKinds } from '../../utils/contract/events.ts';
import { addMember, ensureUser, setPassword } from '../auth/accounts.ts';
import { inTransaction } from '../db/transaction.ts';
import { createContent } from '../services/content/create-content.ts';
import { assetFields, messageFields, type ContentFields } from '../services/content/fields.ts';
import { updateContent } from '../services/content/update-content.ts';
import { storeEvents } from '../services/events/store-events.ts';
import { answerFeedback } from '../services/feedback/answer-feedback.ts';
import { writePersonTeam } from '../services/people/write-person-team.ts';
import { changeSettings } from '../services/settings/change-settings.ts';
import type { System } from '../services/system.ts';
import { foundWorkspace } from '../services/workspace/found-workspace.ts';
import { generateDeals } from './generate-deals.ts';
import { loadBoard } from './load-board.ts';
import { loadLoop } from './load-loop.ts';
import { generateEvents, type SampleItem } from './generate-events.ts';
import { dealEvents, loadVisits } from './load-deals.ts';
import { loadGoals } from './load-goals.ts';
import type { SampleAsset, SampleMessage, SampleWorkspace } from './types.ts';

/** Days of use, where nobody says how many. */
const usualDays = 90;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * Makes the sample workspace through the services that real use goes through: people with one
 * password, content with its history, some days of events (90), feedback with answers.
 *
 * @returns the workspace's id and how many events there are
 */
export async function loadSample(
  system: System,
  sample: SampleWorkspace,
  password: string,
  days = usualDays,
): Promise<{ workspaceId: string; events: number }> {
  const now = system.now();
  const userIds = new Map<string, string>();
  const founder = sample.people.find((person) => person.role === 'admin');
  if (founder === undefined) throw new Error('the sample has no admin');
  const { id: adminId } = await ensureUser(system.auth, founder);
  const { name, timeZone } = sample;
  const workspaceId = await foundWorkspace(system, { name, timeZone, adminId });
  for (const person of sample.people) {
    const { id } = await ensureUser(system.auth, person);
    userIds.set(person.email, id);
    await setPassword(system.auth, id, password);
    if (id !== adminId)
      await addMember(system.auth, { workspaceId, userId: id, role: person.role });
    const { team } = person;
    if (team !== undefined)
      await inTransaction(system.db, (tx) =>
        writePersonTeam(tx, { workspaceId, userId: id }, { team }),
      );
  }

  const marketer = sample.people.find((person) => person.role === 'marketer') ?? founder;
  const author = { workspaceId, userId: userIds.get(marketer.email) ?? adminId };
  const ids = await inTransaction(system.db, async (tx) => {
    const byKey = new Map<string, string>();
    const all = [...sample.assets.map(toAsset), ...sample.messages.map(toMessage)];
    for (const [index, { life, type, fields }] of all.entries()) {
      const at = now - (days + 5 + (index % 20)) * dayMs;
      const body = sample.earlier[life.key]?.body ?? fields.body;
      const first = { type, fields: { ...fields, body } };
      byKey.set(life.key, await createContent(tx, author, first, at));
    }
    for (const { life, type, fields } of all) {
      const id = byKey.get(life.key) ?? '';
      const at = now - (days + 2) * dayMs;
      const steps = {
        draft: [],
        'in-review': ['in-review'],
        approved: ['in-review', 'approved'],
      } as const;
      for (const status of steps[life.status === 'retired' ? 'approved' : life.status]) {
        await updateContent(tx, author, { type, id, patch: { status } }, at);
      }
      const earlier = sample.earlier[life.key];
      if (earlier !== undefined) {
        const patch = { body: fields.body, status: 'approved' } as const;
        await updateContent(tx, author, { type, id, patch }, now - earlier.daysAgo * dayMs);
      }
      if (life.status === 'retired') {
        const replacementId = byKey.get(life.replacedBy ?? '') ?? null;
        const patch = { status: 'retired', replacementId } as const;
        await updateContent(tx, author, { type, id, patch }, now - 12 * dayMs);
      }
    }
    return byKey;
  });

  // Off where nobody turns them on; the sample shows what they tell.
  await changeSettings(system.db, workspaceId, { countVisits: true, outcomes: true });
  const events = await loadEvents(system, sample, { workspaceId, timeZone, userIds, ids }, days);
  await loadHealth(system, sample, { workspaceId, timeZone, userIds, ids });
  await loadFeedback(system, sample, { workspaceId, timeZone, userIds, ids, author });
  const approvedAt = now - (days + 2) * dayMs;
  await loadBoard(system, sample.board, { author, ids, userIds, approvedAt });
  const rep = sample.people.find((person) => person.role === 'rep')?.email ?? '';
  await loadGoals(
    system,
    { workspaceId, workspaceName: name, timeZone },
    { marketer: author.userId, rep: userIds.get(rep) ?? author.userId, at: approvedAt },
  );
  await loadLoop(
    system,
    sample,
    { ...marketer, ...author, workspaceName: name, timeZone },
    (by, event) => store(system, { workspaceId, timeZone, userId: userIds.get(by) ?? '' }, [event]),
  );
  await system.spaces.make(workspaceId);
  return { workspaceId, events };
}

interface Loaded {
  workspaceId: string;
  timeZone: string;
  userIds: Map<string, string>;
  ids: Map<string, string>;
}

async function loadEvents(system: System, sample: SampleWorkspace, loaded: Loaded, days: number) {
  const now = system.now();
  const items = [...sample.assets.map(toAsset), ...sample.messages.map(toMessage)]
    .filter(({ life }) => life.status === 'approved' && life.popularity > 0)
    .map(({ life, type, fields }): SampleItem => {
      const insertable = fields.visibility === 'buyer';
      const { audience } = fields;
      return {
        id: loaded.ids.get(life.key) ?? '',
        type,
        popularity: life.popularity,
        insertable,
        audience,
      };
    });
  const offsetMs = offsetOf(loaded.timeZone, now);
  const { searches, wishes } = sample;
  const broken = brokenIn(sample, now);
  let count = 0;
  for (const [index, person] of sample.people.entries()) {
    if (person.role !== 'rep') continue;
    const rep = { seed: 20_260 + index, activity: person.activity };
    const events = generateEvents(
      rep,
      { items, searches, wishes, broken },
      { now, days, offsetMs },
    );
    const of = { ...loaded, userId: loaded.userIds.get(person.email) ?? '' };
    const deals = generateDeals(
      { ...rep, seed: rep.seed + 100 },
      items.filter(({ type }) => type === 'asset'),
      { now, days, offsetMs, broken },
    );
    const all = [...events, ...(await dealEvents(system, loaded.workspaceId, deals))];
    for (let start = 0; start < all.length; start += maxEventsPerBatch) {
      await store(system, of, all.slice(start, start + maxEventsPerBatch));
    }
    count += all.length;
  }
  await loadVisits(system, loaded.workspaceId, await readUses(system, loaded.workspaceId));
  return count;
}

/** What reps gave to buyers: uses of assets that stand, oldest first. */
const readUses = (system: System, workspaceId: string) =>
  system.db
    .selectFrom('event as e')
    .innerJoin('content as c', (join) =>
      join.onRef('c.workspace_id', '=', 'e.workspace_id').onRef('c.id', '=', 'e.content_id'),
    )
    .select(['e.id', 'e.at', 'e.content_id as contentId'])
    .where('e.workspace_id', '=', workspaceId)
    .where('e.kind', 'in', [...usedKinds])
    .where('e.undone_at', 'is', null)
    .where('c.type', '=', 'asset')
    .orderBy('e.at')
    .orderBy('e.id')
    .execute();

/** The sample's one host that broke, and since when. */
function brokenIn({ health }: SampleWorkspace, now: number) {
  const first = health
    .filter(({ missing }) => missing !== null)
    .toSorted((a, b) => b.hoursAgo - a.hoursAgo)[0];
  return { host: first?.host ?? 'other', since: now - (first?.hoursAgo ?? 0) * hourMs };
}

async function loadHealth(system: System, sample: SampleWorkspace, loaded: Loaded) {
  for (const { by, hoursAgo, ...health } of sample.health) {
    const at = Math.round(system.now() - hoursAgo * hourMs);
    const event = { id: v7({ msecs: at }), at, kind: 'health', ...health };
    await store(system, { ...loaded, userId: loaded.userIds.get(by) ?? '' }, [event]);
  }
}

async function loadFeedback(
  system: System,
  sample: SampleWorkspace,
  loaded: Loaded & { author: { workspaceId: string; userId: string } },
) {
  for (const { life, type } of [...sample.assets.map(toAsset), ...sample.messages.map(toMessage)]) {
    for (const { by, verdict, comment, daysAgo, facets, state, answer } of life.feedback ?? []) {
      const at = system.now() - daysAgo * dayMs - 3 * hourMs;
      const id = v7({ msecs: at });
      const contentId = loaded.ids.get(life.key) ?? '';
      const about = type === 'asset' ? { assetId: contentId } : { messageId: contentId };
      const said = comment === undefined ? {} : { comment };
      const event = { id, at, kind: 'feedback', verdict, facets, ...about, ...said };
      await store(system, { ...loaded, userId: loaded.userIds.get(by) ?? '' }, [event]);
      if (state === undefined && answer === undefined) continue;
      const target = { id, patch: { state, answer } };
      await answerFeedback(system.db, loaded.author, target, at + Math.min(daysAgo, 1.5) * dayMs);
    }
  }
}

async function store(
  system: System,
  person: { workspaceId: string; timeZone: string; userId: string },
  events: readonly unknown[],
) {
  const results = await storeEvents(system.db, person, events, system.now());
  const refused = results.find((result) => result.status !== 'stored');
  if (refused !== undefined) throw new Error(`a sample event was refused: ${refused.reason}`);
}

function toAsset({ key, status, popularity, replacedBy, feedback, ...input }: SampleAsset) {
  const fields: ContentFields = assetFields(assetInputSchema.parse(input));
  return {
    life: { key, status, popularity, replacedBy, feedback },
    type: 'asset' as const,
    fields,
  };
}

function toMessage({ key, status, popularity, replacedBy, feedback, ...input }: SampleMessage) {
  const fields: ContentFields = messageFields(messageInputSchema.parse(input));
  return {
    life: { key, status, popularity, replacedBy, feedback },
    type: 'message' as const,
    fields,
  };
}

/** The zone's offset to UTC at a moment, in ms. */
function offsetOf(timeZone: string, at: number): number {
  const local = new Date(at).toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
