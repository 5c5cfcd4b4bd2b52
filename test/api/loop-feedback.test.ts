import { expect, test } from 'vitest';
import type { Feedback, FeedbackStep, MyFeedback } from '../../utils/contract/feedback.ts';
import type { HistoryEntry } from '../../utils/contract/history.ts';
import type { News } from '../../utils/contract/news.ts';
import type { Task } from '../../utils/contract/tasks.ts';
import { inTransaction } from '../../server/db/transaction.ts';
import { lockWorkspace } from '../../server/services/workspace/lock-workspace.ts';
import { approvedAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

const dayMs = 86_400_000;
type Problem = { code: string; fields?: { path: string }[] };

onBothEngines((world) => {
  const say = async (as: TestPerson, assetId: string, comment = 'Old logo', more: object = {}) => {
    const at = world().clock.now;
    const event = { id: newId(), at, kind: 'feedback', verdict: 'outdated', assetId, comment };
    const body = { events: [{ ...event, ...more }] };
    await world().json(200, 'POST', '/v1/events', { as, body });
    return event.id;
  };
  const mine = async (as: TestPerson, id: string) => {
    const { feedback } = await world().json<{ feedback: MyFeedback[] }>(
      200,
      'GET',
      '/v1/feedback/mine',
      { as },
    );
    return feedback.find((each) => each.id === id);
  };
  const change = <T = Feedback>(home: TestWorkspace, id: string, body: object, status = 200) =>
    patch<T>(world(), home, `/v1/feedback/${id}`, body, status);
  const list = async (home: TestWorkspace, query = '') =>
    world().json<{ feedback: Feedback[]; total: number; counts: Record<string, number> }>(
      200,
      'GET',
      `/v1/feedback${query}`,
      { as: home.marketer },
    );
  const nameOf = (person: TestPerson) => person.email.slice(0, 8);

  test('the rep sees in which version it was put right, and by whom', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const id = await say(home.rep, asset);
    const early = await change<Problem>(home, id, { state: 'done', fixedIn: 2 }, 400);
    expect(early.fields?.[0]?.path).toBe('fixedIn');
    await patch(world(), home, `/v1/assets/${asset}`, { body: 'Anew.', status: 'approved' });
    await change(home, id, { state: 'done', fixedIn: 'newest' });
    expect(await mine(home.rep, id)).toMatchObject({
      state: 'done',
      fixedIn: 2,
      answeredByName: nameOf(home.marketer),
      answeredAt: world().clock.now,
      answer: '',
    });
    expect((await list(home, '?waiting=true')).total).toBe(0);
    const open = await change(home, id, { state: 'seen' });
    expect([open.fixedIn, open.answeredAt, open.answeredByName]).toEqual([null, null, null]);
  });

  test('what won’t be done needs a reason, which goes when it is taken up after all', async () => {
    const home = await world().foundWorkspace();
    const id = await say(home.rep, await approvedAsset(world(), home));
    const problem = await change<Problem>(home, id, { state: 'wont' }, 400);
    expect(problem.fields?.[0]?.path).toBe('reason');
    await change(home, id, { state: 'wont', reason: 'It goes away in May.' });
    expect(await mine(home.rep, id)).toMatchObject({ reason: 'It goes away in May.' });
    expect(await change(home, id, { state: 'planned' })).toMatchObject({ reason: '' });
    const lost = await change<Problem>(home, id, { reason: 'Because' }, 400);
    expect(lost.fields?.[0]?.path).toBe('reason');
  });

  test('who did what about it is kept, and stands in the history of what it was said of', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    world().clock.now += 1000;
    const id = await say(home.rep, asset);
    const takenBack = await say(home.rep2, asset);
    const undone = { id: newId(), at: world().clock.now, kind: 'undone', eventId: takenBack };
    await world().json(200, 'POST', '/v1/events', { as: home.rep2, body: { events: [undone] } });
    world().clock.now += 1000;
    await change(home, id, { state: 'seen' });
    await change(home, id, { state: 'seen' });
    await change(home, id, { answer: 'In May.', state: 'planned' });
    const { history } = await world().json<{ history: FeedbackStep[] }>(
      200,
      'GET',
      `/v1/feedback/${id}`,
      { as: home.admin },
    );
    expect(history.map(({ action, state, note }) => [action, state, note])).toEqual([
      ['state', 'planned', ''],
      ['answer', 'planned', 'In May.'],
      ['state', 'seen', ''],
    ]);
    expect(new Set(history.map(({ byName }) => byName))).toEqual(new Set([nameOf(home.marketer)]));
    const whole = await world().json<{ history: HistoryEntry[] }>(
      200,
      'GET',
      `/v1/assets/${asset}`,
      { as: home.marketer },
    );
    const said = whole.history.filter(({ action }) => action === 'feedback');
    expect(
      said.map((entry) => [entry.byName, entry.said?.step, entry.said?.state, entry.note]),
    ).toEqual([
      ...history.map(({ byName, action, state, note }) => [byName, action, state, note]),
      [nameOf(home.rep), 'said', 'new', 'Old logo'],
    ]);
    expect(whole.history.map(({ at }) => at)).toEqual(
      whole.history.map(({ at }) => at).toSorted((a, b) => b - a),
    );
    expect(whole.history.at(-1)?.action).not.toBe('feedback');
  });

  test('an answer is promised by the service level until it is given', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const id = await say(home.rep, asset);
    const thumb = await say(home.rep, asset, '', { verdict: 'up' });
    expect((await mine(home.rep, id))?.answerBy).toBeNull();
    await world()
      .system.db.insertInto('setting')
      .values({ workspace_id: home.id, name: 'feedbackWithinDays', value: '2' })
      .execute();
    const due = world().clock.now + 2 * dayMs;
    expect((await mine(home.rep, id))?.answerBy).toBe(due);
    expect((await mine(home.rep, thumb))?.answerBy).toBeNull();
    expect((await list(home, '?waiting=true')).feedback[0]?.answerBy).toBe(due);
    await change(home, id, { answer: 'Soon.' });
    expect((await mine(home.rep, id))?.answerBy).toBeNull();
  });

  test('merged feedback is answered once and read by each, and can be taken apart again', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const [a, b, c] = [
      await say(home.rep, asset, 'Old logo'),
      await say(home.rep2, asset, 'The logo is old'),
      await say(home.rep2, asset, 'Logo!'),
    ];
    await change(home, b, { state: 'planned' });
    const call = { as: home.marketer, body: { ids: [b, c] } };
    const merged = await world().json<Feedback>(200, 'POST', `/v1/feedback/${a}/merge`, call);
    expect(merged.merged.map(({ id, comment }) => [id, comment])).toEqual([
      [b, 'The logo is old'],
      [c, 'Logo!'],
    ]);
    const { total, counts } = await list(home);
    expect([total, counts['new'], counts['planned']]).toEqual([1, 1, 0]);
    const apart = { as: home.marketer };
    await world().json(200, 'DELETE', `/v1/feedback/${b}/merge`, apart);
    expect((await mine(home.rep2, b))?.state).toBe('planned');
    await change(home, a, { answer: 'New one in May.' });
    expect((await mine(home.rep2, c))?.answer).toBe('New one in May.');
    expect((await mine(home.rep2, b))?.answer).toBe('');
    const told = await world().json<Feedback>(200, 'DELETE', `/v1/feedback/${c}/merge`, apart);
    expect([told.answer, told.mergedInto]).toEqual(['New one in May.', null]);
    await world().json(409, 'DELETE', `/v1/feedback/${c}/merge`, apart);
    expect((await list(home)).total).toBe(3);
  });

  test('only what is about the same content, here and not merged yet, can be merged', async () => {
    const home = await world().foundWorkspace();
    const away = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const a = await say(home.rep, asset);
    const b = await say(home.rep, asset);
    const other = await say(home.rep, await approvedAsset(world(), home));
    const foreign = await say(away.rep, await approvedAsset(world(), away));
    for (const id of [a, other, foreign, newId()]) {
      const body = { ids: [b, id] };
      const call = { as: home.marketer, body };
      const path = `/v1/feedback/${a}/merge`;
      const problem = await world().json<Problem>(400, 'POST', path, call);
      expect(problem.fields?.[0]?.path).toBe('ids.1');
    }
    expect((await list(home)).total).toBe(3);
  });

  test('when what others were merged into is taken back, the next stands for them', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const a = await say(home.rep, asset, 'first');
    const b = await say(home.rep2, asset, 'second');
    const c = await say(home.rep2, asset, 'third');
    const call = { as: home.marketer, body: { ids: [b, c] } };
    await world().json(200, 'POST', `/v1/feedback/${a}/merge`, call);
    const undo = { id: newId(), at: world().clock.now, kind: 'undone', eventId: a };
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events: [undo] } });
    const { feedback } = await list(home);
    expect(feedback.map(({ id, merged }) => [id, merged.map((each) => each.id)])).toEqual([
      [b, [c]],
    ]);
  });

  test('what is merged into feedback at the moment it is taken back is not lost', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const [a, b] = [await say(home.rep, asset), await say(home.rep2, asset)];
    const event = { id: newId(), at: world().clock.now, kind: 'undone', eventId: a };
    let takenBack: Promise<Response> | undefined;
    await inTransaction(world().system.db, async (tx) => {
      await lockWorkspace(tx, home.id);
      takenBack = world().call('POST', '/v1/events', { as: home.rep, body: { events: [event] } });
      // As long as it takes to come as far as it can.
      await new Promise((rested) => setTimeout(rested, 150));
      await tx
        .updateTable('feedback')
        .set({ merged_into: a })
        .where('workspace_id', '=', home.id)
        .where('id', '=', b)
        .execute();
    });
    expect((await takenBack)?.status).toBe(200);
    expect((await list(home)).feedback.map(({ id }) => id)).toEqual([b]);
  });

  test('feedback becomes a task of the owner, and is open to be answered when that is done', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const id = await say(home.rep, asset, 'Old logo on page 2');
    const as = home.admin;
    const task = await world().json<Task>(201, 'POST', '/v1/tasks', {
      as,
      body: { feedbackId: id },
    });
    expect(task).toMatchObject({
      title: 'Old logo on page 2',
      contentId: asset,
      assigneeId: home.marketer.userId,
      openFeedbackId: id,
      doneAt: null,
    });
    expect((await mine(home.rep, id))?.state).toBe('planned');
    expect((await list(home)).feedback[0]?.openTasks).toBe(1);
    const tasks = async (person: TestPerson, query = '') =>
      (
        await world().json<{ tasks: Task[] }>(200, 'GET', `/v1/tasks${query}`, { as: person })
      ).tasks.map((each) => each.id);
    expect(await tasks(home.marketer, '?whose=mine')).toEqual([task.id]);
    expect(await tasks(as, '?whose=mine')).toEqual([]);
    const done = await patch<Task>(world(), home, `/v1/tasks/${task.id}`, { done: true });
    expect([done.doneAt, done.openFeedbackId]).toEqual([world().clock.now, id]);
    expect(await tasks(as, '?done=false')).toEqual([]);
    const fixed = await world().json<{ feedback: Feedback[] }>(200, 'POST', '/v1/feedback/fixed', {
      as: home.marketer,
      body: { ids: [id] },
    });
    expect(fixed.feedback[0]).toMatchObject({ state: 'done', fixedIn: 1 });
    const [after] = (await world().json<{ tasks: Task[] }>(200, 'GET', '/v1/tasks', { as })).tasks;
    expect(after?.openFeedbackId).toBeNull();
    const told = async (person: TestPerson) =>
      (await world().json<{ news: News[] }>(200, 'GET', '/v1/me/news', { as: person })).news.map(
        ({ kind, about, byName }) => [kind, about, byName],
      );
    const byAdmin = ['task-given', 'Old logo on page 2', nameOf(as)];
    expect(await told(home.marketer)).toEqual([byAdmin]);
    // Given to who gives it: nobody is told, and who had it is not any more.
    await patch<Task>(world(), { ...home, marketer: as }, `/v1/tasks/${task.id}`, {
      assigneeId: as.userId,
    });
    expect([await told(home.marketer), await told(as)]).toEqual([[], []]);
    expect(await tasks(as, '?whose=mine')).toEqual([task.id]);
    await patch<Task>(world(), { ...home, marketer: as }, `/v1/tasks/${task.id}`, {
      assigneeId: home.marketer.userId,
    });
    expect(await told(home.marketer)).toEqual([byAdmin]);
    const rep = { assigneeId: home.rep.userId };
    const problem = await patch<Problem>(world(), home, `/v1/tasks/${task.id}`, rep, 400);
    expect(problem.fields?.[0]?.path).toBe('assigneeId');
    const nothing = { as, body: { title: 'On nothing' } };
    await world().json(400, 'POST', '/v1/tasks', nothing);
    expect((await world().call('DELETE', `/v1/tasks/${task.id}`, { as })).status).toBe(204);
    expect(await tasks(as)).toEqual([]);
    expect(await told(home.marketer)).toEqual([]);
  });

  test('several are answered as fixed in one go, or none of them', async () => {
    const home = await world().foundWorkspace();
    const asset = await approvedAsset(world(), home);
    const ids = [await say(home.rep, asset), await say(home.rep2, asset)];
    const call = (more: string[]) => ({ as: home.marketer, body: { ids: [...ids, ...more] } });
    await world().json(404, 'POST', '/v1/feedback/fixed', call([newId()]));
    expect((await list(home, '?waiting=true')).total).toBe(2);
    await world().json(200, 'POST', '/v1/feedback/fixed', call([]));
    expect((await list(home, '?state=done')).feedback.map((each) => each.fixedIn)).toEqual([1, 1]);
  });
});
