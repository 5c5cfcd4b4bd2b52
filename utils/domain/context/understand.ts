import type { Corrections, CorrectableField, Understanding } from '../../contract/cue.ts';
import type { PageContext, Person } from '../../contract/page-context.ts';
import type { Facets } from '../../contract/facets.ts';
import { correctableFields } from '../../contract/cue.ts';
import { languages } from '../../contract/vocabulary.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { regionOf } from './region.ts';
import { ownDraft, saidIn, says } from './said.ts';
import { companySizeOf, industryOf, personaOf, stageOf } from './vocabulary-match.ts';

/** Domains that tell nothing of a person's company. */
const mailProviders =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|mail|zoho|yandex|qq|163|t-online|orange|free)\.[a-z.]+$/;

/**
 * What a page means, in our closed lists, with what the rep said instead. Pure and local.
 * @param competitors names as the catalogue writes them
 */
export function understand(
  context: PageContext,
  corrections: Corrections,
  competitors: readonly string[],
): Understanding {
  const other = context.people.find((person) => person.role !== 'self');
  const domain = domainOf(other);
  const stated = languages.find((code) => code === context.language?.slice(0, 2).toLowerCase());
  // What is written says it better than the host, which states the language of its own buttons.
  const language = detectLanguage(textOf(context)) ?? stated;
  const read = {
    company: context.company,
    stage: context.stage === undefined ? undefined : stageOf(context.stage),
    industry: context.industry === undefined ? undefined : industryOf(context.industry),
    companySize: context.companySize === undefined ? undefined : companySizeOf(context.companySize),
    persona: other?.jobTitle === undefined ? undefined : personaOf(other.jobTitle),
    region: regionOf(context.country, domain),
  };
  const said = saidIn(context);
  const named = competitors.filter((name) => says(said, name));
  const result: Understanding = {
    competitors: named,
    corrected: correctableFields.filter((field) => corrections[field] !== undefined),
  };
  const doubtful = correctableFields.filter(
    (field) => corrections[field] === undefined && context.readFrom[field]?.certain === false,
  );
  if (doubtful.length > 0) result.doubtful = doubtful;
  const who = other?.name ?? other?.address;
  if (who) result.who = who;
  if (domain && !mailProviders.test(domain)) result.domain = domain;
  if (language) result.language = language;
  for (const field of correctableFields) {
    const value =
      corrections[field] === undefined ? read[field] : (corrections[field] ?? undefined);
    if (value !== undefined) setField(result, field, value);
  }
  return result;
}

function setField(result: Understanding, field: CorrectableField, value: string) {
  Object.assign(result, { [field]: value });
}

/** All that an event may tell of the page: closed lists only. */
export function facetsOf(context: PageContext, understanding: Understanding): Facets {
  const { stage, industry, companySize, language } = understanding;
  return {
    host: context.host,
    recordKind: context.kind,
    ...(stage && { stage }),
    ...(industry && { industry }),
    ...(companySize && { companySize }),
    ...(language && { language }),
  };
}

function domainOf(person: Person | undefined): string | undefined {
  return person?.address?.split('@')[1]?.toLowerCase();
}

/** The newest message, else the draft, else the subject: what the mail is written in now. */
function textOf(context: PageContext): string {
  const newest = context.text.find((block) => !block.quoted)?.text ?? '';
  return [newest, ownDraft(context), context.subject].filter(Boolean).join('\n');
}
