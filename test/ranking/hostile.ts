import type { PageContext } from '../../utils/contract/page-context.ts';
import { bounded } from '../../utils/hosts/engine/bounded.ts';
import { testContext } from '../content.ts';

const zeroWidth = '\u200B\u200D\uFEFF\u00AD';
const megabyte = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length));

/** Pages that somebody made to hurt, or that are just odd, as the adapter would hand them on. */
export const hostilePages: Record<string, PageContext> = Object.fromEntries(
  Object.entries({
    'a megabyte of text': { text: [megabyte('Security and data residency, SOC 2. ')] },
    'sixty blocks of twenty thousand letters': {
      text: Array.from({ length: 80 }, (_, at) => megabyte(`dock ${at} yard `).slice(0, 25_000)),
    },
    'one word of 100 kB': { text: ['a'.repeat(100_000), `x${'é'.repeat(100_000)}`] },
    'ten thousand recipients': {
      text: ['Security and data residency'],
      people: Array.from({ length: 10_000 }, (_, at) => ({
        role: 'recipient' as const,
        name: `Person ${at} ${'n'.repeat(500)}`,
        address: `person.${at}@northmoor.example`,
      })),
    },
    'right to left': { text: [megabyte('السلام عليكم، نحتاج إلى تقرير SOC 2 وأمن البيانات. ')] },
    'languages without spaces': { text: [megabyte('私たちのデータはどこに保存されますか。')] },
    emoji: { text: [megabyte('🚛🏭👩🏽‍🔧📦 '), '🚛'.repeat(10_000)] },
    'zero-width characters': {
      text: [megabyte(`s${zeroWidth}e${zeroWidth}curity ${zeroWidth}${zeroWidth} `)],
    },
    'HTML as text': {
      text: [megabyte('<script>alert(1)</script><img src=x onerror=alert(2)>{{first_name}} ')],
    },
    'only punctuation': { text: [megabyte(">>>>>> ----- \"'' \u0000 {{{{ [[[ ")] },
    'lone surrogates': { text: [megabyte('\uD83D \uDE9B dock ')] },
  }).map(([name, { text, ...rest }]) => [
    name,
    bounded(
      testContext({
        ...rest,
        subject: text[0] ?? '',
        text: text.map((each) => ({ text: each, quoted: false })),
        draft: { text: (text[0] ?? '').slice(0, 40_000), links: [] },
      }),
    ),
  ]),
);
