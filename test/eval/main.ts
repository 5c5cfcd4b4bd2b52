import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../../utils/domain/ranking/build-index.ts';
import { makeSpace } from '../../utils/domain/ranking/make-space.ts';
import { testAsset, testContext } from '../content.ts';
import type { Collection } from './collection.ts';
import { readCollections } from './collection.ts';
import { mean, ndcg, pairedBootstrap, recall, reciprocalRank } from './measures.ts';
import { rankByText } from './rank-by-text.ts';
import { TextbookBm25 } from './textbook.ts';

const runDepth = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { run: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write('Use: npm run eval -- <folder of collections> [--run <outdir>]\n');
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;

const collections = readCollections(folder);
if (collections.length === 0) {
  process.stderr.write(`No folder with docs.jsonl, queries.jsonl and qrels.jsonl in ${folder}\n`);
  process.exit(1);
}
const gains: number[] = [];
for (const collection of collections) gains.push(evaluate(collection));
say(`\nMean gain in nDCG@10 over ${gains.length} collections: ${signed(mean(gains))}`);

/** Prints one collection's figures; @returns the gain in nDCG@10 over textbook BM25. */
function evaluate({ name, documents, queries }: Collection): number {
  const contents = documents.map(({ id, title, text, tags }) =>
    testAsset({ id, title, tags, body: text }),
  );
  const plain = buildIndex(contents);
  const index = buildIndex(contents, makeSpace(plain, name));
  const ours = queries.map((query) => ({
    query,
    ranked: rankByText(
      index,
      testContext({ text: [{ text: query.text, quoted: false }] }),
      runDepth,
    ),
  }));
  const textbook = new TextbookBm25(
    documents.map(({ title, text, tags }) => `${title} ${text} ${tags.join(' ')}`),
  );
  const theirs = queries.map(({ text }) =>
    textbook.search(text, runDepth).map(({ document }) => documents[document]?.id ?? ''),
  );

  say(`\n${name}: ${documents.length} documents, ${queries.length} queries`);
  const measures = { 'nDCG@10': ndcg, 'recall@10': recall, 'MRR@10': reciprocalRank };
  let gain = 0;
  for (const [title, measure] of Object.entries(measures)) {
    const a = ours.map(({ query, ranked }) =>
      measure(
        ranked.map(({ id }) => id),
        query.relevant,
      ),
    );
    const b = theirs.map((ranked, at) => measure(ranked, queries[at]?.relevant ?? new Map()));
    const difference = mean(a) - mean(b);
    const { low, high } = pairedBootstrap(a, b);
    const word = high < 0 ? ' WORSE' : low > 0 ? ' better' : '';
    say(
      `  ${title.padEnd(9)} ${mean(a).toFixed(4)}  textbook BM25 ${mean(b).toFixed(4)}  ` +
        `${signed(difference)} [${signed(low)}, ${signed(high)}]${word}`,
    );
    if (measure === ndcg) gain = difference;
  }
  if (values.run !== undefined) {
    mkdirSync(values.run, { recursive: true });
    const lines = ours.flatMap(({ query, ranked }) =>
      ranked.map(
        ({ id, score }, at) => `${query.id} Q0 ${id} ${at + 1} ${score.toFixed(6)} cuecard`,
      ),
    );
    writeFileSync(join(values.run, `${name}.run`), `${lines.join('\n')}\n`);
  }
  return gain;
}
