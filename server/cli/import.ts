import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { applyImportSchema, importRowsQuerySchema } from '../../utils/contract/imports.ts';
import type { Config } from '../config.ts';
import type { Author } from '../services/content/history.ts';
import { applyImport } from '../services/import/apply-import.ts';
import { decodeText } from '../services/import/decode-text.ts';
import { deleteImport } from '../services/import/delete-import.ts';
import { readImport } from '../services/import/read-import.ts';
import { RefusedSource } from '../services/import/refused-source.ts';
import type { HeldSource } from '../services/import/read-rows.ts';
import { startImport } from '../services/import/start-import.ts';
import { ProblemError } from '../services/problem-error.ts';
import type { System } from '../services/system.ts';
import { CommandError } from './failure.ts';
import { withSystem } from './with-system.ts';
import { findAdmin, findWorkspace } from './workspaces.ts';

/** `import <path>`: all of it in one transaction, or nothing and the list of what is wrong. */
export async function importContent(
  config: Config,
  input: { path: string; approve?: boolean; workspace?: string },
  print: (line: string) => void,
): Promise<void> {
  if (!existsSync(input.path)) throw new CommandError(`There is no ${input.path}.`);
  const source = await readSource(input.path);
  await withSystem(config, async (system) => {
    const workspace = await findWorkspace(system.db, input.workspace);
    if (workspace === null) throw new CommandError('There is no workspace yet: set up first.');
    const author = { workspaceId: workspace.id, userId: await findAdmin(system.db, workspace.id) };
    const name = basename(input.path);
    const id = await startImport(system, author, { source, name });
    await system.imports.settle();
    await refuseBad(system, author, id);
    const approve = input.approve === true;
    try {
      await applyImport(system, author, id, applyImportSchema.parse({ approve }));
    } catch (error) {
      if (error instanceof ProblemError) throw new CommandError(error.message);
      throw error;
    }
    await system.imports.settle();
    const { import: done } = await look(system, author, id);
    if (done.state !== 'applied') {
      throw new CommandError(`Nothing was imported: ${done.problems[0]?.reason ?? ''}`);
    }
    const { created, updated } = done.outcomes;
    print(
      `${created ?? 0} made, ${updated ?? 0} updated, ${done.counts.unchanged ?? 0} unchanged${approve ? '; all that is new is approved' : ''}.`,
    );
  });
}

const look = (system: System, author: Author, id: string, state?: 'bad') =>
  readImport(
    system,
    author,
    id,
    importRowsQuerySchema.parse({ limit: 500, ...(state && { state }) }),
  );

/** @throws CommandError with each row that is wrong; the preview is thrown away */
async function refuseBad(system: System, author: Author, id: string) {
  const { import: found, rows } = await look(system, author, id, 'bad');
  const problems = [
    ...found.problems,
    ...rows.flatMap((row) => row.problems.map((problem) => ({ ...problem, place: row.place }))),
  ];
  if (problems.length === 0) return;
  await deleteImport(system, author, id);
  const lines = problems.map((problem) =>
    [problem.place, problem.field, problem.reason].filter((part) => part !== '').join(': '),
  );
  throw new CommandError(`Nothing was imported:\n${lines.join('\n')}`);
}

async function readSource(path: string): Promise<HeldSource> {
  if (!(await stat(path)).isDirectory()) return { source: 'csv', bytes: await readFile(path) };
  const names = (await readdir(path, { recursive: true })).filter((name) => name.endsWith('.md'));
  if (names.length === 0) throw new CommandError(`There is nothing to import in ${path}.`);
  const files = await Promise.all(
    names.map(async (name) => ({ path: name, text: await readText(path, name) })),
  );
  return { source: 'folder', files };
}

/** @throws CommandError for what is no text */
async function readText(folder: string, name: string): Promise<string> {
  try {
    return decodeText(await readFile(join(folder, name)));
  } catch (error) {
    if (error instanceof RefusedSource) throw new CommandError(`${name}: ${error.message}`);
    throw error;
  }
}
