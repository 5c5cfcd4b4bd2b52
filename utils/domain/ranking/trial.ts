import type { ContentExperience } from '../../contract/experience.ts';

/** Content is new for so long, or until it was shown so often. */
const newForMs = 30 * 86_400_000;
const shownEnough = 40;
/** New content gets at most this share of the third places. */
const share = 0.2;

/** Is content still to show what it is worth? Its first version was approved lately, and few have seen it. */
export function isOnTrial(
  newSince: number,
  experience: Pick<ContentExperience, 'shown'> | undefined,
  now: number,
): boolean {
  return (
    newSince > 0 &&
    newSince <= now &&
    now - newSince < newForMs &&
    (experience?.shown ?? 0) < shownEnough
  );
}

type Taken = Pick<ContentExperience, 'used' | 'shown'> | undefined;

/**
 * Does a newcomer get the place of another this time? In a bounded share of draws, and then only
 * when a draw from what is known of each (used, or shown and not used) says that it may be better.
 * @param random uniform draws from [0, 1)
 */
export function winsTrial(newcomer: Taken, holder: Taken, random: () => number): boolean {
  return random() < share && drawRate(newcomer, random) > drawRate(holder, random);
}

/** A rate of use, drawn from its Beta distribution after what was seen, starting from "anything may be". */
function drawRate(taken: Taken, random: () => number): number {
  const used = taken?.used ?? 0;
  const a = drawGamma(used + 1, random);
  const b = drawGamma(Math.max(0, (taken?.shown ?? 0) - used) + 1, random);
  return a / (a + b);
}

/** Marsaglia and Tsang's method (2000), for a shape of 1 or more. */
function drawGamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Uniform draws that are the same for the same text: a page that is read again keeps its cues. */
export function drawsOf(text: string): () => number {
  let state = 2_166_136_261;
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), 16_777_619) >>> 0;
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
