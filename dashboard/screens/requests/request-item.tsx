import { useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { Chip } from '../../../components/ui/chip.tsx';
import type { ContentRequest, RequestState } from '../../../utils/contract/requests.ts';
import { formatNumber } from '../../format/numbers.ts';
import { ago, dateAndTime } from '../../format/times.ts';
import { Defined } from '../../shell/defined.tsx';
import { useFocusKept } from '../../shell/use-focus-kept.ts';
import { nameOf, t, tn } from '../../text.ts';
import { DecideForm } from './decide-form.tsx';
import { useRequest } from './use-request.ts';

const tones = { open: 'accent', planned: 'warn', filled: 'good', declined: 'quiet' } as const;
const ways: Record<RequestState, readonly RequestState[]> = {
  open: ['planned', 'filled', 'declined'],
  planned: ['filled', 'declined'],
  filled: [],
  declined: [],
};

/** One request: how much it is wanted, in which words, and what is decided. */
export function RequestItem({ request }: { request: ContentRequest }) {
  const [deciding, setDeciding] = useState<RequestState | null>(null);
  const place = useRef<HTMLLIElement>(null);
  useFocusKept(place, deciding, 'form select, form textarea');
  const { change, busy } = useRequest(request);
  const { state, title, answer, people, times, wordings, changedAt, contentTitle } = request;
  const isClosed = ways[state].length === 0;
  return (
    <li ref={place} className="feedback" data-row tabIndex={-1}>
      <div className="feedback-head">
        <strong>{title}</strong>
        <Chip tone={tones[state]}>{nameOf('request', state)}</Chip>
        <time dateTime={new Date(changedAt).toISOString()} title={dateAndTime(changedAt)}>
          {ago(changedAt)}
        </time>
      </div>
      <p className="quiet">
        {tn('wantedBy', people)} <Defined id="wanted-by" />
        {times > 0 && ` · ${t('lookedFor', formatNumber(times))}`}
        {contentTitle !== '' && ` · ${t('filledBy', contentTitle)}`}
      </p>
      {wordings.length > 1 && (
        <details className="fold">
          <summary>{tn('wordings', wordings.length)}</summary>
          <p className="quiet">{wordings.map((text) => `“${text}”`).join(' · ')}</p>
        </details>
      )}
      {answer !== '' && <blockquote>{answer}</blockquote>}
      {deciding === null ? (
        <div className="feedback-buttons">
          {ways[state].map((next) => (
            <Button key={next} onClick={() => setDeciding(next)}>
              {nameOf('decide', next)}
            </Button>
          ))}
          {isClosed && (
            <Button disabled={busy} onClick={() => change({ state: 'open' }, t('doneReopened'))}>
              {t('reopen')}
            </Button>
          )}
        </div>
      ) : (
        <DecideForm
          request={request}
          next={deciding}
          busy={busy}
          onCancel={() => setDeciding(null)}
          onDecide={(patch) =>
            change({ ...patch, state: deciding }, tn('doneTold', people), () => setDeciding(null))
          }
        />
      )}
    </li>
  );
}
