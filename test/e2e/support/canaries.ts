/** Words that stand in the fixtures' bodies, subjects, recipients and drafts, and nowhere else. */
const canaries = [
  'Tamarisk',
  'Halvorsen',
  'ferncastle',
  'renquist',
  'northmoor',
  'Pemberton',
  'Corrigan',
  'Wexcombe',
] as const;

/** A request that carries a canary in any form, with which; undefined where none does. */
export function leakIn(requests: readonly string[]): string | undefined {
  for (const canary of canaries) {
    for (const form of inEncodedForms(canary)) {
      const found = requests.find((request) => request.toLowerCase().includes(form.toLowerCase()));
      if (found !== undefined) return `${canary} as ${form} in ${found}`;
    }
  }
  return undefined;
}

/** The ways a word could travel unseen: as it is, escaped, and in base64 at each of its three offsets. */
function inEncodedForms(word: string): string[] {
  const letters = Array.from(word);
  const hex = letters.map((letter) => letter.codePointAt(0)?.toString(16).padStart(2, '0') ?? '');
  return [
    word,
    letters.toReversed().join(''),
    hex.join(''),
    hex.map((code) => `%${code}`).join(''),
    hex.map((code) => `\\u00${code}`).join(''),
    ...[word, word.toLowerCase(), word.toUpperCase()].flatMap(base64Cores),
  ];
}

/** Base64 of a word depends on what stands before it; the middle letters don't. */
function base64Cores(word: string): string[] {
  return [0, 1, 2].map((offset) => {
    const whole = Buffer.from('x'.repeat(offset) + word)
      .toString('base64')
      .replaceAll('=', '');
    return whole.slice(offset === 0 ? 0 : offset + 1, -1);
  });
}
