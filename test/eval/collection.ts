import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface Collection {
  name: string;
  documents: { id: string; title: string; text: string; tags: string[] }[];
  /** Those that have a judged answer among the documents. */
  queries: { id: string; text: string; relevant: ReadonlyMap<string, number> }[];
}

/** Every folder with `docs.jsonl`, `queries.jsonl` and `qrels.jsonl` in it; the folder itself may be one. */
export function readCollections(folder: string): Collection[] {
  const holds = (path: string) => existsSync(join(path, 'docs.jsonl'));
  const paths = holds(folder)
    ? [folder]
    : readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
        .map((entry) => join(folder, entry.name))
        .filter(holds)
        .toSorted();
  return paths.map(readCollection);
}

function readCollection(path: string): Collection {
  const relevant = new Map<string, Map<string, number>>();
  for (const judged of readLines(join(path, 'qrels.jsonl'))) {
    const rel = Number(judged['rel']);
    if (rel <= 0) continue;
    const qid = String(judged['qid']);
    const answers = relevant.get(qid) ?? new Map<string, number>();
    relevant.set(qid, answers.set(String(judged['did']), rel));
  }
  const documents = readLines(join(path, 'docs.jsonl')).map((line) => ({
    id: String(line['id']),
    title: textIn(line['title']),
    text: textIn(line['text']),
    tags: Array.isArray(line['tags']) ? line['tags'].map(String) : [],
  }));
  const ids = new Set(documents.map(({ id }) => id));
  return {
    name: basename(path),
    documents,
    queries: readLines(join(path, 'queries.jsonl'))
      .map((line) => {
        const id = String(line['id']);
        const answers = [...(relevant.get(id) ?? [])].filter(([did]) => ids.has(did));
        return { id, text: textIn(line['text']), relevant: new Map(answers) };
      })
      .filter((query) => query.relevant.size > 0),
  };
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '');

function readLines(file: string): Record<string, unknown>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
