import {
  CircleCheck,
  CircleDashed,
  CloudOff,
  KeyRound,
  NotebookPen,
  ServerCrash,
  Sparkles,
} from 'lucide-react';
import type { ConnectionState } from '../../utils/contract/runtime.ts';
import { useClient } from '../client.tsx';
import type { Translate } from '../text.tsx';
import { counted, useText } from '../text.tsx';
import { ago } from '../time.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { usePlace } from './sidebar-context.tsx';
import type { DialogName } from './sidebar-dialogs.tsx';

/** One quiet line: is what I clicked safe, is anything new, and has anybody answered me? */
export function Footer({
  onDialog,
  noting,
  onNote,
}: {
  onDialog: (name: DialogName) => void;
  noting: boolean;
  onNote: () => void;
}) {
  const t = useText();
  const client = useClient();
  const { state } = usePlace();
  const { connection, newAnswers, told } = state;
  const { icon: Icon, text, where, tone } = { where: null, ...lineOf(connection, t) };
  return (
    <footer className="footer">
      {/* That each click is sent and has arrived is shown, and not said aloud. */}
      <p
        className="footer-line"
        data-tone={tone}
        role="status"
        aria-live={tone === 'warn' ? 'polite' : 'off'}
      >
        <Icon size={14} aria-hidden />
        <span>
          {text}
          {where !== null && <span className="footer-where"> · {where}</span>}
        </span>
        {connection.status === 'signed-out' && (
          <button type="button" className="link" onClick={() => client.openOptions()}>
            {t('signInAgain')}
          </button>
        )}
      </p>
      <IconButton
        icon={NotebookPen}
        size={15}
        label={t('noteTitle')}
        aria-expanded={noting}
        data-note
        onClick={onNote}
      />
      <button
        type="button"
        className="icon-button footer-news"
        title={t('whatsNew')}
        onClick={() => onDialog('told')}
      >
        <Sparkles size={15} aria-hidden />
        <span className="visually-hidden">{t('whatsNew')}</span>
        {told.unseen > 0 && <span className="footer-count">{told.unseen}</span>}
      </button>
      <button type="button" className="link footer-feedback" onClick={() => onDialog('feedback')}>
        {newAnswers > 0 ? t(counted('myFeedbackAnswers', newAnswers), newAnswers) : t('myFeedback')}
      </button>
    </footer>
  );
}

/** The state of the connection in words; shared with the popup. */
export function lineOf(connection: ConnectionState, t: Translate) {
  const { status, waiting, syncedAt } = connection;
  const things = t(counted('waiting', waiting), waiting);
  const since = syncedAt === null ? '' : t('contentFrom', ago(syncedAt));
  switch (status) {
    case 'offline':
      return {
        icon: CloudOff,
        tone: 'warn',
        text: `${t('offline')} ${waiting > 0 ? things : since}`,
      } as const;
    case 'signed-out':
      return {
        icon: KeyRound,
        tone: 'warn',
        text: `${t('signedOut')} ${waiting > 0 ? t(counted('waitingSignIn', waiting), waiting) : ''}`,
      } as const;
    case 'server-error':
      return {
        icon: ServerCrash,
        tone: 'warn',
        text: `${t('serverError')} ${waiting > 0 ? things : since}`,
      } as const;
    case 'not-connected':
      return { icon: CircleDashed, tone: 'quiet', text: t('notConnectedTitle') } as const;
    default:
      return waiting > 0
        ? ({
            icon: CircleDashed,
            tone: 'quiet',
            text: t(counted('sending', waiting), waiting),
          } as const)
        : ({
            icon: CircleCheck,
            tone: 'quiet',
            text: t('allSent'),
            where: connection.workspaceName ?? null,
          } as const);
  }
}
