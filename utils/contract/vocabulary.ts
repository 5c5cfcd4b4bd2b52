/**
 * The closed lists. A facet is always a value of one of these, never text from a page: that is what
 * lets it leave the browser (promise 1).
 */
export const hostIds = [
  'gmail',
  'outlook',
  'salesforce',
  'hubspot',
  'pipedrive',
  'dynamics',
  'zoho',
  'copper',
  'freshsales',
  'close',
  /** A site the rep allowed by hand. */
  'other',
] as const;
export type HostId = (typeof hostIds)[number];

export const recordKinds = [
  'thread',
  'compose',
  'contact',
  'company',
  'deal',
  'lead',
  'ticket',
  /** A page of a site we have no adapter for. */
  'page',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The stages of a sale in the order a deal passes them. */
export const stages = [
  'prospecting',
  'qualification',
  'discovery',
  'evaluation',
  'proposal',
  'negotiation',
  'closed-won',
  'closed-lost',
  'onboarding',
  'renewal',
] as const;
export type Stage = (typeof stages)[number];

export const industries = [
  'automotive',
  'construction',
  'education',
  'energy',
  'financial-services',
  'food',
  'healthcare',
  'hospitality',
  'insurance',
  'logistics',
  'manufacturing',
  'media',
  'nonprofit',
  'pharmaceuticals',
  'professional-services',
  'public-sector',
  'real-estate',
  'retail',
  'software',
  'telecommunications',
] as const;
export type Industry = (typeof industries)[number];

/** Employees of the buyer's company. */
export const companySizes = ['1-50', '51-200', '201-1000', '1001-5000', '5001+'] as const;
export type CompanySize = (typeof companySizes)[number];

export const personas = [
  'executive',
  'finance',
  'it',
  'security',
  'operations',
  'procurement',
  'legal',
  'marketing',
  'sales',
  'human-resources',
  'engineering',
] as const;
export type Persona = (typeof personas)[number];

export const regions = [
  'north-america',
  'latin-america',
  'europe',
  'middle-east-africa',
  'asia-pacific',
] as const;
export type Region = (typeof regions)[number];

/** ISO 639-1 codes of the languages content can be in. */
export const languages = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh',
] as const;
export type Language = (typeof languages)[number];

export const assetKinds = [
  'case-study',
  'deck',
  'one-pager',
  'video',
  'ebook',
  'whitepaper',
  'webinar',
  'article',
  'datasheet',
  'demo',
  'template',
  'calculator',
  'battlecard',
  'other',
] as const;

export const messageKinds = [
  'value-proposition',
  'talk-track',
  'objection-answer',
  'battlecard',
  'boilerplate',
  'snippet',
  'retired-phrase',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** Message kinds that are for the rep alone, whatever their record says (promise 3). */
export const internalMessageKinds: readonly MessageKind[] = [
  'talk-track',
  'battlecard',
  'retired-phrase',
];

/** `buyer`: may be put into a mail. `internal`: can be read by the rep, never inserted. */
export const visibilities = ['buyer', 'internal'] as const;

/** Reps see `approved` content only. */
export const contentStatuses = ['draft', 'in-review', 'approved', 'retired'] as const;
export type ContentStatus = (typeof contentStatuses)[number];

/** Where approved content stands that is to be verified within two weeks, or was to be. */
export const verifyStates = ['soon', 'overdue', 'held'] as const;
export type VerifyState = (typeof verifyStates)[number];

export const verdicts = [
  'up',
  'down',
  'outdated',
  'wrong-audience',
  'not-relevant',
  'hard-to-use',
  /** The draft check named something that was right as it stood. */
  'wrong-finding',
  'other',
] as const;
export type Verdict = (typeof verdicts)[number];

export const feedbackStates = ['new', 'seen', 'planned', 'done', 'wont'] as const;
export type FeedbackState = (typeof feedbackStates)[number];

/** What a rep heard or saw that marketing should know. */
export const noteKinds = ['objection', 'line-that-worked', 'competitor-move'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const roles = ['rep', 'marketer', 'admin'] as const;
export type Role = (typeof roles)[number];
