import { Check, Send } from 'lucide-react';
import { useState } from 'react';
import { useClient } from '../client.tsx';
import { usePlace } from '../sidebar/sidebar-context.tsx';
import { useText } from '../text.tsx';
import { MatchingRequests } from '../requests/matching-requests.tsx';
import { Button } from '../ui/button.tsx';
import { heirOfFocus } from '../heir-of-focus.ts';
import { useRun } from '../use-run.ts';

/**
 * "Ask marketing for this": one click where the words are already typed, else one line to type.
 * Nothing of the page is put into it: only the rep's own words are sent.
 */
export function AskMarketing({ wanted = '', onAsked }: { wanted?: string; onAsked?: () => void }) {
  const t = useText();
  const client = useClient();
  const { tabId } = usePlace();
  const [writing, setWriting] = useState(false);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<{ eventId: string; text: string } | null>(null);
  const { busy, notice, run } = useRun();

  const ask = (words: string) =>
    run(async () => {
      const { eventId } = await client.ask('event.record', {
        tabId,
        event: { kind: 'asked', wanted: words },
      });
      setAsked({ eventId, text: words });
      setWriting(false);
      onAsked?.();
    });
  const undo = () =>
    run(async () => {
      if (!asked) return;
      const { eventId } = asked;
      await client.ask('event.record', { tabId, event: { kind: 'undone', eventId } });
      setAsked(null);
    });

  if (asked && (wanted === '' || asked.text === wanted)) {
    return (
      <p className="done" role="status">
        <Check size={14} aria-hidden /> {t('askedFor', asked.text)}
        <button type="button" className="link" ref={heirOfFocus} onClick={() => void undo()}>
          {t('undo')}
        </button>
      </p>
    );
  }
  return (
    <>
      {writing ? (
        <form
          className="ask-form"
          data-own-escape
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void ask(text.trim());
          }}
          onKeyDown={(event) => event.key === 'Escape' && setWriting(false)}
        >
          <label className="field">
            <span>{t('askLabel')}</span>
            <input
              className="input"
              value={text}
              maxLength={300}
              ref={(input) => input?.focus()}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <Button type="submit" look="primary" disabled={busy || text.trim() === ''}>
            {t('send')}
          </Button>
        </form>
      ) : (
        <Button
          disabled={busy}
          onClick={() => (wanted === '' ? setWriting(true) : void ask(wanted))}
        >
          <Send size={14} aria-hidden /> {t('askMarketing')}
        </Button>
      )}
      <MatchingRequests wanted={writing ? text.trim() : wanted} />
      {notice !== null && (
        <p className="notice" role="alert">
          {notice}
        </p>
      )}
    </>
  );
}
