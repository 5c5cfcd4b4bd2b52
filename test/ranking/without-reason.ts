import type { Reason, Understanding } from '../../utils/contract/cue.ts';
import type { PageContext } from '../../utils/contract/page-context.ts';
import type { SuggestOptions } from '../../utils/domain/ranking/suggest.ts';

interface Asked {
  context: PageContext;
  known: Understanding;
  options: SuggestOptions;
}

/** The question as it would be without what a reason names: the removal test of "each reason is true". */
export function withoutReason(reason: Reason, { context, known, options }: Asked): Asked {
  const unknown = (field: keyof Understanding): Asked => {
    const less = { ...known };
    delete less[field];
    return { context, known: less, options };
  };
  switch (reason.kind) {
    case 'words':
      return { context: withoutTexts(context, reason.words), known, options };
    case 'phrase':
      return { context: withoutTexts(context, [reason.phrase]), known, options };
    case 'mentions': {
      const competitors = known.competitors.filter((name) => name !== reason.name);
      return {
        context: withoutTexts(context, [reason.name]),
        known: { ...known, competitors },
        options,
      };
    }
    case 'stage':
    case 'industry':
    case 'persona':
    case 'region':
    case 'language':
      return unknown(reason.kind);
    case 'company-size':
      return unknown('companySize');
    case 'record-kind':
      return { context: { ...context, kind: 'ticket' }, known, options };
    case 'used':
      if (reason.industry) return unknown('industry');
      if (reason.stage) return unknown('stage');
      return { context, known, options: { ...options, experience: new Map() } };
    case 'new':
      return { context, known, options: { ...options, now: options.now + 90 * 86_400_000 } };
  }
}

/** The page with some words and phrases taken out wherever they stand, whatever stands between their words. */
function withoutTexts(context: PageContext, texts: readonly string[]): PageContext {
  const without = (text: string) =>
    texts.reduce((rest, part) => {
      const words = (part.match(/[\p{L}\p{N}]+/gu) ?? []).join(String.raw`[^\p{L}\p{N}]+`);
      return rest.replaceAll(
        new RegExp(String.raw`(?<![\p{L}\p{N}])${words}(?![\p{L}\p{N}])`, 'giu'),
        '',
      );
    }, text);
  const { subject, title, draft, text } = context;
  return {
    ...context,
    ...(subject !== undefined && { subject: without(subject) }),
    ...(title !== undefined && { title: without(title) }),
    ...(draft && { draft: { text: without(draft.text), links: [] } }),
    text: text.map((block) => ({ ...block, text: without(block.text) })),
  };
}
