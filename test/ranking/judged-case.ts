import type { PageContext } from '../../utils/contract/page-context.ts';
import { testContext } from '../content.ts';

/** A mail or record of the sample workspace, and what a good colleague would have put beside it. */
export interface JudgedCase {
  name: string;
  kind?: PageContext['kind'];
  subject?: string;
  title?: string;
  /** The newest message; empty on a record without any. */
  text: string;
  /** Quoted history below it. */
  quoted?: string;
  stage?: string;
  industry?: string;
  country?: string;
  jobTitle?: string;
  /** Keys of the sample's assets and messages that fit; none means: nothing fits, say nothing. */
  assets: readonly string[];
  messages: readonly string[];
}

/** A case as an adapter would have read it. */
export function contextOf(judged: JudgedCase): PageContext {
  const { kind = 'thread', subject, title, stage, industry, country, jobTitle } = judged;
  return testContext({
    kind,
    recordKey: `judged:${judged.name}`,
    people: [
      { role: 'self', name: 'Mara Lind', address: 'mara.lind@harborline.example' },
      {
        role: 'sender',
        name: 'Odalys Ferncastle',
        address: 'odalys.ferncastle@northmoor.example',
        ...(jobTitle && { jobTitle }),
      },
    ],
    text: [
      ...(judged.text ? [{ text: judged.text, quoted: false }] : []),
      ...(judged.quoted ? [{ text: judged.quoted, quoted: true }] : []),
    ],
    ...(subject && { subject }),
    ...(title && { title }),
    ...(stage && { stage }),
    ...(industry && { industry }),
    ...(country && { country }),
  });
}
