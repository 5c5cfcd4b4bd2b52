import { EyeOff, FileQuestion, Inbox, MailOpen, PauseCircle } from 'lucide-react';
import { useClient } from '../client.tsx';
import { SiteHere } from '../sites/site-here.tsx';
import { AskMarketing } from '../gaps/ask-marketing.tsx';
import { MessageList } from '../messaging/message-list.tsx';
import { CueList } from '../suggestions/cue-list.tsx';
import { OwnLists } from '../suggestions/own-lists.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import { State } from '../ui/state.tsx';
import { usePlace } from './sidebar-context.tsx';

/** What there is to say about the page in front, in each of the states it can be in. */
export function PageView() {
  const t = useText();
  const client = useClient();
  const { tabId, state } = usePlace();
  const { page, assets, messages, connection } = state;

  if (connection.contentCount === 0) {
    return (
      <State
        icon={Inbox}
        title={t(connection.syncedAt === null ? 'neverSyncedTitle' : 'emptyCatalogueTitle')}
      >
        {t(connection.syncedAt === null ? 'neverSyncedText' : 'emptyCatalogueText')}
      </State>
    );
  }
  if (page.status === 'paused') {
    const scope = page.pausedBy ?? 'record';
    return (
      <State
        icon={PauseCircle}
        title={t('pausedTitle')}
        actions={
          <Button
            look="primary"
            onClick={() => void client.ask('sidebar.pause', { tabId, scope, paused: false })}
          >
            {t('resume')}
          </Button>
        }
      >
        {scope === 'domain'
          ? t('pausedDomainText', page.understanding?.domain ?? '')
          : t('pausedRecordText')}
      </State>
    );
  }
  if (page.status !== 'understood') {
    const odd = page.status === 'not-understood';
    return (
      <>
        {odd ? (
          <State icon={EyeOff} title={t('notUnderstoodTitle')}>
            {t('notUnderstoodText')}
          </State>
        ) : (
          <SiteHere tabId={tabId}>
            <State icon={MailOpen} title={t('noPageTitle')}>
              {t('noPageText')}
            </State>
          </SiteHere>
        )}
        <OwnLists open />
      </>
    );
  }
  return (
    <>
      {assets.length === 0 && messages.length === 0 && (
        <State icon={FileQuestion} title={t('nothingFitsTitle')} actions={<AskMarketing />}>
          {t('nothingFitsText')}
        </State>
      )}
      {assets.length > 0 && <CueList cues={assets} />}
      {messages.length > 0 && <MessageList messages={messages} />}
      <OwnLists open={assets.length === 0} />
    </>
  );
}
