import { useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Markdown } from '../../../components/ui/markdown.tsx';
import type { LeadTerms } from '../../../utils/contract/settings.ts';
import { useFocusKept } from '../../shell/use-focus-kept.ts';
import { t } from '../../text.ts';
import { TermsEditor } from './terms-editor.tsx';

/** What both sides agreed on, as reps read it; edited in place. */
export function TermsSection({ terms }: { terms: LeadTerms }) {
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useFocusKept(place, editing, editing ? 'textarea' : 'button');
  const labels = (list: { label: string }[]) => list.map(({ label }) => label).join(' · ');
  const facts: [string, string][] = [
    [t('leadGoodReasons'), labels(terms.reasons.filter(({ fit }) => fit === 'good'))],
    [t('leadNotReasons'), labels(terms.reasons.filter(({ fit }) => fit === 'not'))],
    [t('leadSources'), labels(terms.sources)],
    [t('leadCampaigns'), labels(terms.campaigns)],
  ];
  return (
    <div ref={place}>
      {editing ? (
        <TermsEditor terms={terms} onClose={() => setEditing(false)} />
      ) : (
        <section>
          <div className="section-head">
            <h2>{t('leadTerms')}</h2>
            <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
          </div>
          {terms.definition === '' ? (
            <p className="quiet">{t('leadTermsNone')}</p>
          ) : (
            <Markdown>{terms.definition}</Markdown>
          )}
          <dl className="facts">
            {facts
              .filter(([, value]) => value !== '')
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </section>
      )}
    </div>
  );
}
