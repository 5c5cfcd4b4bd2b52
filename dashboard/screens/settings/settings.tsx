import { useMe } from '../../api/use-me.ts';
import { Failed } from '../../shell/failed.tsx';
import { Page } from '../../shell/page.tsx';
import { RowsSkeleton } from '../../shell/rows-skeleton.tsx';
import { t } from '../../text.ts';
import { ChoiceSetting } from './choice-settings.tsx';
import { DigestSettings } from './digest-settings.tsx';
import { useSettings } from './use-settings.ts';
import { VerifySettings } from './verify-settings.tsx';
import { Webhooks } from './webhooks.tsx';

/** What the workspace has decided for itself: marketers read, admins change. */
export function SettingsScreen() {
  const mayChange = useMe().role === 'admin';
  const settings = useSettings();
  const decided = settings.data;
  return (
    <Page title={t('navSettings')}>
      {!decided ? (
        settings.error ? (
          <Failed error={settings.error} retry={() => void settings.refetch()} />
        ) : (
          <RowsSkeleton />
        )
      ) : (
        <div className="settings">
          {!mayChange && <p className="note">{t('settingsReadOnly')}</p>}
          <section>
            <h2>{t('settingsContent')}</h2>
            <ChoiceSetting choice="secondEyes" settings={decided} mayChange={mayChange} />
            <VerifySettings settings={decided} mayChange={mayChange} />
          </section>
          <section>
            <h2>{t('settingsFigures')}</h2>
            <ChoiceSetting choice="byPerson" settings={decided} mayChange={mayChange} />
            <ChoiceSetting choice="countVisits" settings={decided} mayChange={mayChange} />
            <ChoiceSetting choice="outcomes" settings={decided} mayChange={mayChange} />
          </section>
          <section>
            <h2>{t('settingsForYou')}</h2>
            <DigestSettings />
          </section>
          {mayChange && (
            <section>
              <h2>{t('settingsWebhooks')}</h2>
              <Webhooks />
            </section>
          )}
        </div>
      )}
    </Page>
  );
}
