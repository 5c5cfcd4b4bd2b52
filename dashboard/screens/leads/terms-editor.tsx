import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Markdown } from '../../../components/ui/markdown.tsx';
import type { LeadTermsInput } from '../../../utils/contract/leads.ts';
import type { LeadTerms } from '../../../utils/contract/settings.ts';
import { ApiError } from '../../api/api-error.ts';
import { leadsKey } from '../../api/keys.ts';
import { saveLeadTerms } from '../../api/leads.ts';
import { ChangedMeanwhile, wasChanged } from '../../shell/changed-meanwhile.tsx';
import { failureText } from '../../shell/failure-text.ts';
import { TextArea } from '../../shell/field.tsx';
import { useToast } from '../../shell/toasts.tsx';
import { t } from '../../text.ts';
import { readLines, toText } from './term-lines.ts';

/** The definition with its preview, and the lists, one entry a line. */
export function TermsEditor({ terms, onClose }: { terms: LeadTerms; onClose: () => void }) {
  const client = useQueryClient();
  const toast = useToast();
  // What is typed is a change of these, whatever is read again meanwhile.
  const [seen] = useState(terms);
  const reasonsOf = (fit: 'good' | 'not') => terms.reasons.filter((each) => each.fit === fit);
  const [typed, setTyped] = useState({
    definition: terms.definition,
    good: toText(reasonsOf('good')),
    not: toText(reasonsOf('not')),
    sources: toText(terms.sources),
    campaigns: toText(terms.campaigns),
  });
  const save = useMutation({
    mutationFn: saveLeadTerms,
    onSuccess: (next) => {
      client.setQueryData([...leadsKey, 'terms'], next);
      toast({ text: t('doneTerms'), undo: () => back.mutate({ ...seen, seen: next }) });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: leadsKey }),
  });
  const back = useMutation({
    mutationFn: (body: LeadTermsInput) => saveLeadTerms(body),
    onSuccess: () => toast({ text: t('undone') }),
    onError: (error) => toast({ text: failureText(error), tone: 'bad' }),
    onSettled: () => client.invalidateQueries({ queryKey: leadsKey }),
  });
  const isBehind = wasChanged(save.error);
  const errors = save.error instanceof ApiError && !isBehind ? Object.keys(save.error.fields) : [];
  const input = (): LeadTermsInput => ({
    definition: typed.definition,
    reasons: (['good', 'not'] as const).flatMap((fit) =>
      readLines(typed[fit], reasonsOf(fit)).map((line) => ({ ...line, fit })),
    ),
    sources: readLines(typed.sources, terms.sources),
    campaigns: readLines(typed.campaigns, terms.campaigns),
  });
  const area = (field: keyof typeof typed, label: string, list: string, rows = 4) => (
    <TextArea
      label={label}
      rows={rows}
      value={typed[field]}
      error={errors.some((path) => path.startsWith(list)) ? t('termTwice') : undefined}
      onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
    />
  );
  return (
    <form
      className="terms-editor"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...input(), seen });
      }}
    >
      <h2>{t('leadTerms')}</h2>
      {area('definition', t('leadDefinition'), 'definition', 6)}
      {typed.definition.trim() !== '' && (
        <div className="preview" role="region" aria-label={t('leadPreview')} tabIndex={0}>
          <Markdown>{typed.definition}</Markdown>
        </div>
      )}
      <p className="quiet">{t('termLines')}</p>
      {area('good', t('leadGoodReasons'), 'reasons')}
      {area('not', t('leadNotReasons'), 'reasons')}
      {area('sources', t('leadSources'), 'sources')}
      {area('campaigns', t('leadCampaigns'), 'campaigns')}
      {isBehind ? (
        <ChangedMeanwhile error={save.error} path="/leads" onOver={() => save.mutate(input())} />
      ) : (
        save.error && errors.length === 0 && <p role="alert">{failureText(save.error)}</p>
      )}
      <div className="feedback-buttons">
        <Button type="submit" look="primary" disabled={save.isPending}>
          {t('save')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
