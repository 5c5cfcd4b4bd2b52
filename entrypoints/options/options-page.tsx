import { useEffect } from 'react';
import { ConnectPanel } from '../../components/connection/connect-panel.tsx';
import { DiagnosticsPanel } from '../../components/connection/diagnostics-panel.tsx';
import { SearchChoice } from '../../components/search/search-choice.tsx';
import { RecordedPanel } from '../../components/recorded/recorded-panel.tsx';
import { PanelChoice } from '../../components/sites/panel-choice.tsx';
import { SiteList } from '../../components/sites/site-list.tsx';
import { useFreshQueries } from '../../components/use-fresh-queries.ts';
import { useText } from '../../components/text.tsx';

/** First run and settings in one page: connect, choose sites, see what is recorded, copy diagnostics. */
export function OptionsPage() {
  const t = useText();
  useFreshQueries();
  // The page is drawn after the browser has looked for the place that its address names.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <main className="page">
      <h1>Cuecard</h1>
      <p className="quiet">{t('optionsLead')}</p>
      <section>
        <h2>{t('optionsConnection')}</h2>
        <ConnectPanel />
      </section>
      <section id="sites">
        <h2>{t('optionsSites')}</h2>
        <p className="quiet">{t('optionsSitesText')}</p>
        <SiteList />
        <p className="quiet">{t('otherSitesText')}</p>
        <PanelChoice />
      </section>
      <section id="searches">
        <h2>{t('optionsRecorded')}</h2>
        <SearchChoice />
        <RecordedPanel />
      </section>
      <section>
        <h2>{t('optionsDiagnostics')}</h2>
        <DiagnosticsPanel />
      </section>
    </main>
  );
}
