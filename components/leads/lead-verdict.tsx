import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { Judged } from '../../utils/contract/lead.ts';
import { useBoard } from '../board/use-board.ts';
import { useClient } from '../client.tsx';
import { nameOf } from '../context/context-words.ts';
import { heirOfFocus } from '../heir-of-focus.ts';
import { TermMarkdown } from '../glossary/term-markdown.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useRun } from '../use-run.ts';
import { LeadSaid } from './lead-said.tsx';

/**
 * On a lead or a contact: is it one for us? By what sales and marketing agreed, in two clicks. To be
 * drawn anew for another record.
 */
export function LeadVerdict() {
  const t = useText();
  const client = useClient();
  const { tabId, state } = usePlace();
  const leads = useBoard()?.leads;
  const { kind, judged, recordKey, status } = state.page;
  const [chosen, setChosen] = useState<Judged['fit'] | null>(null);
  const [changing, setChanging] = useState(false);
  const [defining, setDefining] = useState(false);
  const [acted, setActed] = useState(false);
  const { busy, notice, run } = useRun();
  const isAgreed = leads && (leads.definition !== '' || leads.reasons.length > 0);
  // A contact is judged only where it was agreed how; a lead always.
  if (!leads || status !== 'understood' || recordKey === undefined) return null;
  if (!(kind === 'lead' || (kind === 'contact' && isAgreed))) return null;

  const judge = (
    fit: Judged['fit'],
    reason: string | null,
    // What was said of the same verdict still holds when its reason is another.
    comment = judged?.fit === fit ? (judged.comment ?? '') : '',
    done = () => setChosen(null),
  ) =>
    void run(async () => {
      setActed(true);
      await client.ask('lead.judge', {
        tabId,
        recordKey,
        fit,
        reason,
        ...(comment !== '' && { comment }),
      });
      done();
      setChanging(false);
    });
  const reasons = leads.reasons.filter((reason) => reason.fit === chosen);
  const choose = (verdict: Judged['fit']) => {
    if (leads.reasons.some((reason) => reason.fit === verdict)) setChosen(verdict);
    else judge(verdict, null);
  };
  const said = leads.reasons.find(({ id }) => id === judged?.reason)?.label;
  return (
    <section className="lead" aria-label={t('leadTitle')}>
      {judged && !changing ? (
        <LeadSaid
          judged={judged}
          reason={said}
          busy={busy}
          isNew={acted}
          onComment={(comment, done) => judge(judged.fit, judged.reason, comment, done)}
          onChange={() => {
            setActed(true);
            setChanging(true);
          }}
          onUndo={() =>
            void run(async () => {
              setActed(true);
              const event = { kind: 'undone' as const, eventId: judged.eventId };
              await client.ask('event.record', { tabId, event });
            })
          }
        />
      ) : (
        <div className="lead-row">
          <span className="lead-question">{t('leadQuestion')}</span>
          {(['good', 'not'] as const).map((verdict) => (
            <Button
              key={verdict}
              ref={acted && verdict === 'good' ? heirOfFocus : undefined}
              disabled={busy}
              aria-expanded={reasons.length > 0 ? chosen === verdict : undefined}
              data-lead={verdict}
              onClick={() => choose(verdict)}
            >
              {nameOf('fit', verdict, t)}
            </Button>
          ))}
          {leads.definition !== '' && (
            <IconButton
              icon={CircleHelp}
              label={t('leadDefinition')}
              onClick={() => setDefining(true)}
            />
          )}
        </div>
      )}
      {chosen !== null && (
        <div className="lead-reasons" role="group" aria-label={t('leadReason')}>
          <span className="quiet">{t('leadReason')}</span>
          {reasons.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className="chip idea"
              disabled={busy}
              onClick={() => judge(chosen, id)}
            >
              {label}
            </button>
          ))}
          <button
            type="button"
            className="chip idea"
            disabled={busy}
            onClick={() => judge(chosen, null)}
          >
            {t('leadNoReason')}
          </button>
        </div>
      )}
      {notice !== null && (
        <p className="card-notice" role="alert">
          {notice}
        </p>
      )}
      <Dialog
        open={defining}
        onClose={() => setDefining(false)}
        title={t('leadDefinition')}
        closeLabel={t('close')}
      >
        <TermMarkdown>{leads.definition}</TermMarkdown>
        <p className="quiet lead-told">{t('leadTold')}</p>
      </Dialog>
    </section>
  );
}
