import type { Asset, Message } from './catalogue.ts';
import type { MyFeedback } from './feedback.ts';
import type {
  CompanySize,
  Industry,
  Language,
  Persona,
  RecordKind,
  Region,
  Stage,
} from './vocabulary.ts';

/** Why a cue is there. True: without what it names, the score would be lower. */
export type Reason =
  /** A competitor is named, or what a hard rule asks for is said. */
  | { kind: 'mentions'; name: string }
  /** The buyer says what this message answers. */
  | { kind: 'phrase'; phrase: string }
  | { kind: 'words'; words: string[] }
  | { kind: 'stage'; stage: Stage }
  | { kind: 'industry'; industry: Industry }
  | { kind: 'persona'; persona: Persona }
  | { kind: 'company-size'; companySize: CompanySize }
  | { kind: 'region'; region: Region }
  | { kind: 'record-kind'; recordKind: RecordKind }
  | { kind: 'language'; language: Language }
  /** Reps used it this often, more than its places explain: at this stage, in this industry, or at all. */
  | { kind: 'used'; count: number; stage?: Stage; industry?: Industry }
  /** It is new, and gets its chance. */
  | { kind: 'new' };

/** A suggestion: which content, how well it fits, and why. */
export interface Cue {
  id: string;
  type: 'asset' | 'message';
  score: number;
  reasons: Reason[];
}

type Card<T extends { body: string }> = Omit<T, 'body'>;
export type AssetCard = Card<Asset>;
/** A message's body is what there is to say, so a card keeps it. */
export type MessageCard = Message;
export type ContentCard = AssetCard | MessageCard;

/** A cue with what the sidebar knows about it. */
export interface CueView<T extends ContentCard = ContentCard> {
  content: T;
  reasons: Reason[];
  /** From 0, within its list. */
  position: number;
  favourite: boolean;
  /** The rep's latest feedback on it, with its answer. */
  feedback?: MyFeedback;
  /** The event by which the rep hid it here: its place stays, so that it can be undone. */
  hiddenBy?: string;
}

/** What Cuecard understood of the page, in the closed lists where there is one. */
export interface Understanding {
  /** Whom the rep is talking to. */
  who?: string;
  company?: string;
  /** Domain of the other side's address. */
  domain?: string;
  stage?: Stage;
  industry?: Industry;
  companySize?: CompanySize;
  persona?: Persona;
  region?: Region;
  language?: Language;
  /** Names as the catalogue writes them. */
  competitors: string[];
  /** Fields that were read from a less sure place on the page, and not corrected. */
  doubtful?: CorrectableField[];
  /** Fields the rep set by hand. */
  corrected: CorrectableField[];
}

export const correctableFields = [
  'company',
  'stage',
  'industry',
  'companySize',
  'persona',
  'region',
] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What a rep said instead of what the page tells; `null` takes a value away. Kept in the browser. */
export interface Corrections {
  company?: string | null;
  stage?: Stage | null;
  industry?: Industry | null;
  companySize?: CompanySize | null;
  persona?: Persona | null;
  region?: Region | null;
}
