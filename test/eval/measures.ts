type Relevant = ReadonlyMap<string, number>;
const depth = 10;

/** Normalised discounted cumulative gain of the best ten, linear in the judged grade. */
export function ndcg(ranked: readonly string[], relevant: Relevant): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, at) => sum + grade / Math.log2(at + 2), 0);
  const ideal = [...relevant.values()].toSorted((a, b) => b - a);
  return gain(ranked.map((id) => relevant.get(id) ?? 0)) / gain(ideal);
}

/** How much of what is relevant stands among the best ten. */
export function recall(ranked: readonly string[], relevant: Relevant): number {
  return ranked.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/** One over the place of the first that is relevant; 0 where none is among the best ten. */
export function reciprocalRank(ranked: readonly string[], relevant: Relevant): number {
  const at = ranked.slice(0, depth).findIndex((id) => relevant.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The middle 95 % of the mean differences of 10,000 resamples of the queries, with a fixed seed. */
export function pairedBootstrap(ours: readonly number[], theirs: readonly number[]) {
  const differences = Float64Array.from(ours, (value, at) => value - (theirs[at] ?? 0));
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const means = new Float64Array(10_000);
  for (const at of means.keys()) {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    }
    means[at] = sum / differences.length;
  }
  means.sort();
  return { low: means[249] ?? 0, high: means[9749] ?? 0 };
}
