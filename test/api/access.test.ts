import { beforeAll, describe, expect, test } from 'vitest';
import { definitions } from '../../utils/contract/definitions.ts';
import { problemCodes, problemSchema, problemStatus } from '../../utils/contract/problem.ts';
import { roles } from '../../utils/contract/vocabulary.ts';
import { approve, approvedAsset, draftMessage } from './support/content.ts';
import { madeBoard } from './support/board.ts';
import { importsToUse } from './support/imports.ts';
import { onBothEngines } from './support/on-engines.ts';
import { newId, type TestPerson, type TestWorkspace } from './support/world.ts';

interface Operation {
  method: string;
  path: string;
  description: string;
  roles: string[];
  hasBody: boolean;
}

/** What each role may call; a new endpoint has to be added here too. */
const expected: Record<string, string[]> = {
  'GET /v1/setup': ['anyone'],
  'POST /v1/setup': ['anyone'],
  'GET /v1/me': ['rep', 'marketer', 'admin'],
  'GET /v1/me/events': ['rep', 'marketer', 'admin'],
  'POST /v1/me/password': ['rep', 'marketer', 'admin'],
  'GET /v1/feedback/mine': ['rep', 'marketer', 'admin'],
  'GET /v1/catalog': ['rep', 'marketer', 'admin'],
  'POST /v1/events': ['rep', 'marketer', 'admin'],
  'GET /v1/stats/overview': ['marketer', 'admin'],
  'GET /v1/stats/assets': ['marketer', 'admin'],
  'GET /v1/stats/messages': ['marketer', 'admin'],
  'GET /v1/stats/assets/{id}': ['marketer', 'admin'],
  'GET /v1/stats/messages/{id}': ['marketer', 'admin'],
  'GET /v1/stats/funnel': ['marketer', 'admin'],
  'GET /v1/stats/movement': ['marketer', 'admin'],
  'GET /v1/stats/coverage': ['marketer', 'admin'],
  'GET /v1/stats/adoption': ['marketer', 'admin'],
  'GET /v1/stats/outcomes': ['marketer', 'admin'],
  'POST /v1/outcomes': ['marketer', 'admin'],
  'GET /l/{content}/{event}': ['anyone'],
  'GET /v1/assets': ['marketer', 'admin'],
  'POST /v1/assets': ['marketer', 'admin'],
  'GET /v1/assets/{id}': ['marketer', 'admin'],
  'PATCH /v1/assets/{id}': ['marketer', 'admin'],
  'GET /v1/messages': ['marketer', 'admin'],
  'POST /v1/messages': ['marketer', 'admin'],
  'GET /v1/messages/{id}': ['marketer', 'admin'],
  'PATCH /v1/messages/{id}': ['marketer', 'admin'],
  'POST /v1/assets/{id}/verify': ['marketer', 'admin'],
  'DELETE /v1/assets/{id}/verify': ['marketer', 'admin'],
  'POST /v1/messages/{id}/verify': ['marketer', 'admin'],
  'DELETE /v1/messages/{id}/verify': ['marketer', 'admin'],
  'GET /v1/content/to-verify': ['marketer', 'admin'],
  'GET /v1/content/{id}/versions': ['marketer', 'admin'],
  'POST /v1/content/bulk': ['marketer', 'admin'],
  'POST /v1/content/bulk/undo': ['marketer', 'admin'],
  'GET /v1/collections': ['marketer', 'admin'],
  'POST /v1/collections': ['marketer', 'admin'],
  'GET /v1/collections/{id}': ['marketer', 'admin'],
  'PATCH /v1/collections/{id}': ['marketer', 'admin'],
  'DELETE /v1/collections/{id}': ['marketer', 'admin'],
  'GET /v1/announcements': ['marketer', 'admin'],
  'POST /v1/announcements': ['marketer', 'admin'],
  'PATCH /v1/announcements/{id}': ['marketer', 'admin'],
  'DELETE /v1/announcements/{id}': ['marketer', 'admin'],
  'POST /v1/announcements/{id}/read': ['rep', 'marketer', 'admin'],
  'GET /v1/glossary': ['marketer', 'admin'],
  'POST /v1/glossary': ['marketer', 'admin'],
  'PATCH /v1/glossary/{id}': ['marketer', 'admin'],
  'DELETE /v1/glossary/{id}': ['marketer', 'admin'],
  'GET /v1/feedback': ['marketer', 'admin'],
  'PATCH /v1/feedback/{id}': ['marketer', 'admin'],
  'GET /v1/feedback/{id}': ['marketer', 'admin'],
  'POST /v1/feedback/fixed': ['marketer', 'admin'],
  'POST /v1/feedback/{id}/merge': ['marketer', 'admin'],
  'DELETE /v1/feedback/{id}/merge': ['marketer', 'admin'],
  'GET /v1/tasks': ['marketer', 'admin'],
  'POST /v1/tasks': ['marketer', 'admin'],
  'PATCH /v1/tasks/{id}': ['marketer', 'admin'],
  'DELETE /v1/tasks/{id}': ['marketer', 'admin'],
  'GET /v1/gaps': ['marketer', 'admin'],
  'POST /v1/gaps/split': ['marketer', 'admin'],
  'POST /v1/gaps/unsplit': ['marketer', 'admin'],
  'GET /v1/requests': ['rep', 'marketer', 'admin'],
  'POST /v1/requests': ['marketer', 'admin'],
  'PATCH /v1/requests/{id}': ['marketer', 'admin'],
  'DELETE /v1/requests/{id}': ['marketer', 'admin'],
  'POST /v1/requests/{id}/join': ['rep', 'marketer', 'admin'],
  'DELETE /v1/requests/{id}/join': ['rep', 'marketer', 'admin'],
  'GET /v1/notes': ['marketer', 'admin'],
  'PATCH /v1/notes/{id}': ['marketer', 'admin'],
  'POST /v1/notes/{id}/promote': ['marketer', 'admin'],
  'GET /v1/leads/stats': ['marketer', 'admin'],
  'GET /v1/leads/terms': ['marketer', 'admin'],
  'PUT /v1/leads/terms': ['marketer', 'admin'],
  'GET /v1/sites': ['marketer', 'admin'],
  'GET /v1/sites/{host}/table': ['marketer', 'admin'],
  'PUT /v1/sites/{host}/table': ['admin'],
  'DELETE /v1/sites/{host}/table': ['admin'],
  'GET /v1/people': ['marketer', 'admin'],
  'POST /v1/people': ['admin'],
  'GET /v1/people/teams': ['marketer', 'admin'],
  'PATCH /v1/people/{id}': ['admin'],
  'DELETE /v1/people/{id}': ['admin'],
  'POST /v1/people/{id}/sign-in-link': ['admin'],
  'GET /v1/imports': ['marketer', 'admin'],
  'POST /v1/imports': ['marketer', 'admin'],
  'POST /v1/imports/csv': ['marketer', 'admin'],
  'GET /v1/imports/{id}': ['marketer', 'admin'],
  'DELETE /v1/imports/{id}': ['marketer', 'admin'],
  'POST /v1/imports/{id}/apply': ['marketer', 'admin'],
  'POST /v1/imports/{id}/undo': ['marketer', 'admin'],
  'POST /v1/imports/{id}/retry': ['marketer', 'admin'],
  'GET /v1/export/content.csv': ['marketer', 'admin'],
  'GET /v1/export/content.zip': ['marketer', 'admin'],
  'POST /v1/assets/{id}/address-check': ['marketer', 'admin'],
  'GET /v1/me/news': ['rep', 'marketer', 'admin'],
  'POST /v1/me/news/seen': ['rep', 'marketer', 'admin'],
  'GET /v1/settings': ['marketer', 'admin'],
  'PATCH /v1/settings': ['admin'],
  'GET /v1/goals': ['rep', 'marketer', 'admin'],
  'POST /v1/goals': ['marketer', 'admin'],
  'PATCH /v1/goals/{id}': ['marketer', 'admin'],
  'DELETE /v1/goals/{id}': ['marketer', 'admin'],
  'POST /v1/digest/unsubscribe': ['anyone'],
  'GET /v1/digest/{week}': ['marketer', 'admin'],
  'GET /v1/me/digest': ['marketer', 'admin'],
  'PUT /v1/me/digest': ['marketer', 'admin'],
  'GET /v1/webhooks': ['admin'],
  'POST /v1/webhooks': ['admin'],
  'PATCH /v1/webhooks/{id}': ['admin'],
  'DELETE /v1/webhooks/{id}': ['admin'],
  'POST /v1/webhooks/{id}/test': ['admin'],
  'POST /v1/webhooks/{id}/rotate': ['admin'],
  'GET /v1/webhooks/{id}/messages': ['admin'],
};

const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  expect(problemStatus[problem.code]).toBe(answer.status);
  return problem;
};

onBothEngines((world) => {
  let home: TestWorkspace;
  let away: TestWorkspace;
  let operations: Operation[];
  beforeAll(async () => {
    home = await world().foundWorkspace();
    away = await world().foundWorkspace();
    const document = await world().json<{
      paths: Record<
        string,
        Record<string, { description: string; 'x-roles': string[]; requestBody?: object }>
      >;
    }>(200, 'GET', '/openapi.json');
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path,
        description: operation.description,
        roles: operation['x-roles'],
        hasBody: operation.requestBody !== undefined,
      })),
    );
  });

  const post = (call: object) => world().call('POST', '/v1/assets', { as: home.marketer, ...call });
  const added = async (path: string, as: TestPerson, body: object) =>
    (await world().json<{ id: string }>(201, 'POST', path, { as, body })).id;
  const addedGoal = ({ admin }: TestWorkspace) => {
    const body = { title: 'A secret goal', side: 'sales', measure: 'active-reps', target: 80 };
    return added('/v1/goals', admin, body);
  };
  const addedWebhook = ({ admin }: TestWorkspace) => {
    // Nobody answers there, and nothing is asked where that is: see `server/net/`.
    const body = { url: 'https://10.0.0.1/secret-hook', types: ['goal.missed'] };
    return added('/v1/webhooks', admin, body);
  };
  const get = async (path: string) =>
    (await problemOf(await world().call('GET', path, { as: home.marketer }))).code;

  test('every endpoint states its roles, and they are the ones agreed', () => {
    const stated = operations.map(({ method, path, roles: of }) => [`${method} ${path}`, of]);
    expect(Object.fromEntries(stated)).toEqual(expected);
    for (const { description, roles: of } of operations) {
      expect(description).toContain(
        of[0] === 'anyone' ? 'Roles: anyone' : `Roles: ${of.join(', ')}.`,
      );
    }
  });

  test('no endpoint under /v1 is missing in the document', () => {
    const routed = world()
      .app.routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(new Set(routed)).toEqual(
      new Set(Object.keys(expected).filter((name) => name.includes(' /v1/'))),
    );
  });

  test('the right to call is judged before the body: 401 and 403 even for rubbish', async () => {
    let judged = 0;
    for (const { method, path, roles: allowed, hasBody } of operations) {
      if (allowed.includes('anyone')) continue;
      const url = path.replace('{id}', newId()).replace('{host}', 'gmail');
      const rubbish = hasBody ? { raw: '{"not json' } : {};
      const nobody = await problemOf(await world().call(method, url, rubbish));
      expect([method, path, nobody.code]).toEqual([method, path, 'not-signed-in']);
      for (const role of roles) {
        const answer = await world().call(method, url, { as: home[role], ...rubbish });
        const refused = answer.status === 403;
        expect([method, path, role, refused]).toEqual([
          method,
          path,
          role,
          !allowed.includes(role),
        ]);
        const code = refused ? (await problemOf(answer)).code : 'not-allowed';
        expect(code).toBe('not-allowed');
        judged += 1;
      }
    }
    const open = Object.values(expected).filter((of) => of.includes('anyone'));
    expect(judged).toBe((Object.keys(expected).length - open.length) * 3);
  });

  test('an unknown token, and a person without a workspace, are told apart', async () => {
    const stranger = { ...home.rep, token: 'x'.repeat(32) };
    expect((await world().call('GET', '/v1/me', { as: stranger })).status).toBe(401);
    await world()
      .system.db.deleteFrom('member')
      .where('userId', '=', away.rep2.userId)
      .where('organizationId', '=', away.id)
      .execute();
    expect((await world().call('GET', '/v1/me', { as: away.rep2 })).status).toBe(403);
  });

  test('an id of another workspace is an id that does not exist', async () => {
    const asset = await approvedAsset(world(), home);
    const message = await draftMessage(world(), home);
    const verified = await draftMessage(world(), home);
    await approve(world(), home, `/v1/messages/${verified}`);
    const board = await madeBoard(world(), home);
    const feedback = newId();
    const said = {
      id: feedback,
      at: Date.now(),
      kind: 'feedback',
      assetId: asset,
      verdict: 'other',
    };
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events: [said] } });
    const goal = await addedGoal(home);
    const webhook = await addedWebhook(home);
    const same = { ...said, id: newId() };
    const note = { id: newId(), at: said.at, kind: 'noted', note: 'objection', text: 'Too dear' };
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events: [same, note] } });
    const marketer = { as: home.marketer };
    const { id: request } = await world().json<{ id: string }>(201, 'POST', '/v1/requests', {
      ...marketer,
      body: { title: 'A wish' },
    });
    const { id: mistake } = await world().json<{ id: string }>(201, 'POST', '/v1/requests', {
      ...marketer,
      body: { title: 'A slip' },
    });
    const { id: task } = await world().json<{ id: string }>(201, 'POST', '/v1/tasks', {
      ...marketer,
      body: { contentId: asset, title: 'Mend it' },
    });
    const imports = await importsToUse(world(), home.marketer, home.id);
    const ids: Record<string, { id: string; body?: object }> = {
      'GET /v1/assets/{id}': { id: asset },
      'PATCH /v1/assets/{id}': { id: asset, body: { title: 'Taken' } },
      'GET /v1/messages/{id}': { id: message },
      'PATCH /v1/messages/{id}': { id: message, body: { title: 'Taken' } },
      'POST /v1/assets/{id}/verify': { id: asset },
      'DELETE /v1/assets/{id}/verify': { id: asset },
      'POST /v1/messages/{id}/verify': { id: verified },
      'DELETE /v1/messages/{id}/verify': { id: verified },
      'GET /v1/content/{id}/versions': { id: message },
      'GET /v1/collections/{id}': { id: board.collection },
      'PATCH /v1/collections/{id}': { id: board.collection, body: { title: 'Taken' } },
      'DELETE /v1/collections/{id}': { id: board.collection },
      'POST /v1/announcements/{id}/read': { id: board.announcement },
      'PATCH /v1/announcements/{id}': { id: board.announcement, body: { title: 'Taken' } },
      'DELETE /v1/announcements/{id}': { id: board.announcement },
      'PATCH /v1/glossary/{id}': { id: board.term, body: { term: 'Taken' } },
      'DELETE /v1/glossary/{id}': { id: board.term },
      'POST /v1/assets/{id}/address-check': { id: asset },
      'GET /v1/imports/{id}': { id: imports.seen },
      'POST /v1/imports/{id}/apply': { id: imports.applied, body: {} },
      'POST /v1/imports/{id}/undo': { id: imports.undone },
      'POST /v1/imports/{id}/retry': { id: imports.retried },
      'DELETE /v1/imports/{id}': { id: imports.seen },
      'GET /v1/stats/assets/{id}': { id: asset },
      'GET /v1/stats/messages/{id}': { id: message },
      'PATCH /v1/feedback/{id}': { id: feedback, body: { state: 'done' } },
      'GET /v1/feedback/{id}': { id: feedback },
      'POST /v1/feedback/{id}/merge': { id: feedback, body: { ids: [same.id] } },
      'DELETE /v1/feedback/{id}/merge': { id: same.id },
      'PATCH /v1/tasks/{id}': { id: task, body: { done: true } },
      'DELETE /v1/tasks/{id}': { id: task },
      'PATCH /v1/requests/{id}': { id: request, body: { state: 'planned' } },
      'POST /v1/requests/{id}/join': { id: request },
      'DELETE /v1/requests/{id}/join': { id: request },
      'DELETE /v1/requests/{id}': { id: mistake },
      'PATCH /v1/notes/{id}': { id: note.id, body: { state: 'seen' } },
      'POST /v1/notes/{id}/promote': { id: note.id, body: {} },
      'PATCH /v1/people/{id}': { id: home.rep.userId, body: { role: 'admin' } },
      'POST /v1/people/{id}/sign-in-link': { id: home.rep.userId },
      'PATCH /v1/goals/{id}': { id: goal, body: { title: 'Taken' } },
      'DELETE /v1/goals/{id}': { id: goal },
      'PATCH /v1/webhooks/{id}': { id: webhook, body: { url: 'https://taken.example' } },
      'POST /v1/webhooks/{id}/test': { id: webhook },
      'POST /v1/webhooks/{id}/rotate': { id: webhook },
      'GET /v1/webhooks/{id}/messages': { id: webhook },
      'DELETE /v1/webhooks/{id}': { id: webhook },
      'DELETE /v1/people/{id}': { id: (await world().addPerson(home.id, 'rep')).userId },
    };
    const withId = operations.filter(({ path }) => path.includes('{id}'));
    expect(withId.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      Object.keys(ids).toSorted(),
    );
    for (const [name, { id, body }] of Object.entries(ids)) {
      const [method = '', path = ''] = name.split(' ');
      const url = path.replace('{id}', id);
      const foreign = await world().call(method, url, { as: away.admin, body });
      expect([name, foreign.status]).toEqual([name, 404]);
      await problemOf(foreign);
      const own = await world().call(method, url, { as: home.admin, body });
      expect([name, own.ok]).toEqual([name, true]);
    }
  });

  test('lists and figures hold nothing of another workspace', async () => {
    const asset = await approvedAsset(world(), home, { title: 'Only at home' });
    await madeBoard(world(), home, 'Only at home');
    const used = { id: newId(), at: Date.now(), kind: 'inserted', assetId: asset };
    const said = { ...used, id: newId(), kind: 'feedback', verdict: 'down' };
    const asked = { id: newId(), at: used.at, kind: 'asked', wanted: 'A secret wish' };
    const noted = {
      ...asked,
      id: newId(),
      kind: 'noted',
      note: 'objection',
      text: 'A secret note',
    };
    delete (noted as { wanted?: string }).wanted;
    const events = [used, said, asked, noted];
    await world().json(200, 'POST', '/v1/events', { as: home.rep, body: { events } });
    const ours = { as: home.marketer };
    const request = { title: 'A secret request' };
    await world().json(201, 'POST', '/v1/requests', { ...ours, body: request });
    const task = { contentId: asset, title: 'A secret task' };
    await world().json(201, 'POST', '/v1/tasks', { ...ours, body: task });
    const parts = { title: [{ name: 'home', css: '.only-at-home' }] };
    const table = { format: 1, host: 'close', version: 41, parts, room: [] };
    const sent = await world().call('PUT', '/v1/sites/close/table', {
      as: home.admin,
      body: table,
    });
    expect(sent.status).toBe(204);
    await addedGoal(home);
    await addedWebhook(home);
    for (const { method, path } of operations) {
      if (method !== 'GET' || path.includes('{id}')) continue;
      const url = path.replace('{host}', 'close');
      const foreign = await (await world().call('GET', url, { as: away.admin })).text();
      for (const secret of [
        asset,
        used.id,
        said.id,
        home.rep.email,
        'Only at home',
        'only-at-home',
        'A secret wish',
        'A secret goal',
        'secret-hook',
        'A secret note',
        'A secret request',
        'A secret task',
      ]) {
        expect(foreign).not.toContain(secret);
      }
    }
    const patch = { replacementId: asset, status: 'retired' };
    const theirs = await approvedAsset(world(), away);
    await world().json(400, 'PATCH', `/v1/assets/${theirs}`, { as: away.admin, body: patch });
    const owner = { ownerId: home.admin.userId };
    await world().json(400, 'PATCH', `/v1/assets/${theirs}`, { as: away.admin, body: owner });
  });

  describe('what is wrong with a request is answered by a problem', () => {
    test('malformed JSON, a wrong type, a huge body', async () => {
      expect((await problemOf(await post({ raw: '{"title": ' }))).code).toBe('invalid-body');
      const form = {
        raw: 'title=x',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      };
      expect((await problemOf(await post(form))).code).toBe('unsupported-media-type');
      const huge = { raw: `{"title":"${'x'.repeat(600_000)}"}` };
      expect((await problemOf(await post(huge))).code).toBe('too-large');
      expect((await problemOf(await post({}))).code).toBe('invalid-body');
    });

    test('every field at fault is named', async () => {
      const body = {
        kind: 'deck',
        title: '',
        url: 'javascript:alert(1)',
        audience: { stages: ['x'] },
      };
      const problem = await problemOf(await post({ body }));
      const paths = problem.fields?.map((field) => field.path);
      expect(paths).toEqual(expect.arrayContaining(['title', 'url', 'audience.stages.0']));
      const unknown = await problemOf(
        await post({ body: { kind: 'deck', title: 'x', url: 'https://x.example', pages: 1 } }),
      );
      expect(unknown.fields?.[0]?.path).toBe('pages');
    });

    test('queries, paths and ids', async () => {
      expect(await get('/v1/stats/overview?days=8')).toBe('invalid-query');
      expect(await get('/v1/assets?limit=many')).toBe('invalid-query');
      expect(await get('/v1/assets/not-an-id')).toBe('not-found');
      expect(await get('/v1/nothing')).toBe('not-found');
      expect(await get('/api/auth/organization/list')).toBe('not-found');
      expect(await get('/api/auth/list-accounts')).toBe('not-found');
    });

    test('the codes are a closed set with a status each', () => {
      expect(problemCodes.length).toBe(new Set(problemCodes).size);
    });
  });

  test('live, ready, and described', async () => {
    await world().json(200, 'GET', '/healthz');
    await world().json(200, 'GET', '/readyz');
    const docs = await world().call('GET', '/docs');
    const page = await docs.text();
    expect(page).toContain('/v1/catalog');
    for (const id of Object.keys(definitions)) expect(page).toContain(`id="figure-${id}"`);
    expect(page).not.toMatch(/<script|https?:\/\/(?!cue\.test)[^"<]*\.(js|css)/);
    expect(docs.headers.get('content-security-policy')).toContain("default-src 'none'");
    const front = await world().call('GET', '/');
    expect(await front.text()).toContain('npm run build');
  });
});
