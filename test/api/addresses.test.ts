import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAddresses } from '../../server/services/addresses/check-addresses.ts';
import type { AssetRecord } from '../../utils/contract/content.ts';
import { approvedAsset, draftAsset, patch } from './support/content.ts';
import { onBothEngines } from './support/on-engines.ts';
import { html, startSite, type Site } from './support/site.ts';
import type { TestWorkspace } from './support/world.ts';

const day = 86_400_000;

onBothEngines(
  (world) => {
    let home: TestWorkspace;
    let site: Site;
    beforeAll(async () => {
      site = await startSite(3);
      home = await world().foundWorkspace();
    });
    afterAll(() => site.close());

    const checkAll = () => checkAddresses(world().system, home.id, new AbortController().signal);
    const list = async (query: string) =>
      (
        await world().json<{ assets: AssetRecord[]; total: number }>(
          200,
          'GET',
          `/v1/assets?${query}`,
          {
            as: home.marketer,
          },
        )
      ).assets;
    const read = async (id: string) =>
      (
        await world().json<{ asset: AssetRecord }>(200, 'GET', `/v1/assets/${id}`, {
          as: home.marketer,
        })
      ).asset;
    const checkNow = async (id: string) =>
      (
        await world().json<{ asset: AssetRecord }>(200, 'POST', `/v1/assets/${id}/address-check`, {
          as: home.marketer,
        })
      ).asset.addressCheck;

    test('gone on two days is dead; what nobody can tell never is', async () => {
      const answers: Record<string, number> = {
        gone: 410,
        missing: 404,
        shut: 403,
        busy: 429,
        broken: 500,
      };
      for (const [path, status] of Object.entries(answers)) {
        site.answers.set(`/${path}`, (response) => response.writeHead(status).end());
      }
      // Many servers answer HEAD wrongly.
      site.answers.set('/no-head', (response) =>
        response.req.method === 'HEAD' ? response.writeHead(405).end() : html('<p>x')(response),
      );
      const made: Record<string, string> = {};
      for (const path of [...Object.keys(answers), 'no-head', 'case-studies/1']) {
        made[path] = await approvedAsset(world(), home, { url: `${site.url}/${path}` });
      }
      made['nowhere'] = await approvedAsset(world(), home, {
        url: 'https://this-host-does-not-exist.cuecard-has-no-such-domain.com/',
      });
      made['private'] = await approvedAsset(world(), home, { url: 'http://10.0.0.1/deck' });
      made['example'] = await approvedAsset(world(), home, { url: 'https://files.example/deck' });
      const draft = await draftAsset(world(), home, { url: `${site.url}/missing?draft` });
      const verdicts = async () => {
        const entries = await Promise.all(
          Object.entries(made).map(
            async ([path, id]) => [path, (await read(id)).addressCheck] as const,
          ),
        );
        return Object.fromEntries(entries.map(([path, check]) => [path, check?.verdict]));
      };
      await checkAll();
      const first = await verdicts();
      expect(first).toMatchObject({
        gone: 'failing',
        missing: 'failing',
        shut: 'unsure',
        busy: 'unsure',
        broken: 'unsure',
        'no-head': 'fine',
        'case-studies/1': 'fine',
        private: 'unsure',
        example: 'unsure',
      });
      expect(await list('address=dead')).toEqual([]);
      expect((await read(draft)).addressCheck).toBeNull();

      world().clock.now += day;
      await checkAll();
      expect(await verdicts()).toMatchObject({
        gone: 'dead',
        missing: 'dead',
        shut: 'unsure',
        'no-head': 'fine',
      });
      const dead = await read(made['gone'] ?? '');
      expect(dead.addressCheck).toMatchObject({
        status: 410,
        checkedAt: world().clock.now,
        failedSince: world().clock.now - day,
      });
      expect((await read(made['private'] ?? '')).addressCheck?.failure).toContain(
        'not on the public',
      );
      const ids = (await list('address=dead')).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([made['gone'], made['missing']]));
      expect(ids).not.toContain(made['shut']);
      const found = await list(`address=dead&q=${encodeURIComponent(`${site.url}/gone`)}`);
      expect(found.map(({ id }) => id)).toEqual([made['gone']]);
    });

    test('checked now, it is alive again; another address is another matter', async () => {
      site.answers.set('/back', (response) => response.writeHead(404).end());
      const id = await approvedAsset(world(), home, { url: `${site.url}/back` });
      expect(await checkNow(id)).toMatchObject({ verdict: 'failing', status: 404 });
      expect(await checkNow(id)).toMatchObject({ verdict: 'failing' });
      world().clock.now += day;
      expect(await checkNow(id)).toMatchObject({ verdict: 'dead' });
      site.answers.delete('/back');
      site.answers.set('/back', html('<p>Here'));
      expect(await checkNow(id)).toMatchObject({ verdict: 'fine', failedSince: null });
      site.answers.set('/back', (response) => response.writeHead(404).end());
      world().clock.now += day;
      await checkNow(id);
      await patch(world(), home, `/v1/assets/${id}`, { url: `${site.url}/case-studies/2` });
      expect((await read(id)).addressCheck).toBeNull();
    });

    test('where no host can be found at all, it is our own network', async () => {
      const other = await world().foundWorkspace();
      const made = await Promise.all(
        ['one', 'two', 'three'].map((name) =>
          approvedAsset(world(), other, { url: `https://cuecard-has-no-such-domain-${name}.com/` }),
        ),
      );
      await checkAddresses(world().system, other.id, new AbortController().signal);
      for (const id of made) {
        const { asset } = await world().json<{ asset: AssetRecord }>(
          200,
          'GET',
          `/v1/assets/${id}`,
          {
            as: other.marketer,
          },
        );
        expect(asset.addressCheck?.verdict).toBe('unsure');
      }
    });
  },
  { allowPrivateFetch: ['127.0.0.1'] },
);
