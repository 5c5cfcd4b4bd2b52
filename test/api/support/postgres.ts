import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/**
 * A new database on a PostgreSQL: its address.
 *
 * @param url of any database there
 * @param template the one it is a copy of, which nobody may have open; without, it is empty
 */
export async function createDatabaseOn(url: string, template?: string): Promise<string> {
  const name = `cuecard_${randomUUID().replaceAll('-', '')}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    template === undefined
      ? `create database ${name}`
      : `create database ${name} template ${template}`,
  );
  await client.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
