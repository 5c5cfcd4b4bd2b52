import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { NotFound } from './screens/not-found.tsx';
import { Announcements } from './screens/announcements/announcements.tsx';
import { CollectionList } from './screens/collections/collection-list.tsx';
import { CollectionPage } from './screens/collections/collection-page.tsx';
import { AssetEditor, AssetList, AssetPage } from './screens/content/of-assets.tsx';
import { ImportPage } from './screens/import/import-page.tsx';
import { ImportStart } from './screens/import/import-start.tsx';
import { MessageEditor, MessageList, MessagePage } from './screens/content/of-messages.tsx';
import { Device } from './screens/device/device.tsx';
import { FeedbackInbox } from './screens/feedback/feedback-inbox.tsx';
import { DigestScreen } from './screens/digest/digest.tsx';
import { AdoptionScreen } from './screens/figures/adoption.tsx';
import { CoverageScreen } from './screens/figures/coverage.tsx';
import { FunnelScreen } from './screens/figures/funnel.tsx';
import { OutcomesScreen } from './screens/figures/outcomes.tsx';
import { Gaps } from './screens/gaps/gaps.tsx';
import { Glossary } from './screens/glossary/glossary.tsx';
import { Goals } from './screens/goals/goals.tsx';
import { Leads } from './screens/leads/leads.tsx';
import { Notes } from './screens/notes/notes.tsx';
import { Overview } from './screens/overview/overview.tsx';
import { People } from './screens/people/people.tsx';
import { Requests } from './screens/requests/requests.tsx';
import { SitePage } from './screens/sites/site-page.tsx';
import { Sites } from './screens/sites/sites.tsx';
import { Setup } from './screens/setup/setup.tsx';
import { SettingsScreen } from './screens/settings/settings.tsx';
import { SignIn } from './screens/sign-in/sign-in.tsx';
import { Unsubscribe } from './screens/unsubscribe/unsubscribe.tsx';
import { Tasks } from './screens/tasks/tasks.tsx';
import { Usage } from './screens/usage/usage.tsx';
import { ToVerify } from './screens/verify/to-verify.tsx';
import { Welcome } from './screens/welcome/welcome.tsx';
import { MarketingOnly } from './shell/marketing-only.tsx';
import { Shell } from './shell/shell.tsx';
import { SignedIn } from './shell/signed-in.tsx';

/** The marketers' screens. One asset is `/asset/…`: below `/assets/` lie the built files. */
export const screens: [path: string, screen: ComponentType][] = [
  ['/', Overview],
  ['/usage', Usage],
  ['/figures', FunnelScreen],
  ['/figures/coverage', CoverageScreen],
  ['/figures/adoption', AdoptionScreen],
  ['/figures/outcomes', OutcomesScreen],
  ['/assets', AssetList],
  ['/asset/new', AssetEditor],
  ['/asset/:id', AssetPage],
  ['/asset/:id/edit', AssetEditor],
  ['/messages', MessageList],
  ['/message/new', MessageEditor],
  ['/message/:id', MessagePage],
  ['/message/:id/edit', MessageEditor],
  ['/imports', ImportStart],
  ['/import/:id', ImportPage],
  ['/verify', ToVerify],
  ['/collections', CollectionList],
  ['/collections/:id', CollectionPage],
  ['/announcements', Announcements],
  ['/glossary', Glossary],
  ['/feedback', FeedbackInbox],
  ['/tasks', Tasks],
  ['/notes', Notes],
  ['/gaps', Gaps],
  ['/requests', Requests],
  ['/leads', Leads],
  ['/sites', Sites],
  ['/site/:host', SitePage],
  ['/people', People],
  ['/goals', Goals],
  ['/digest/:week', DigestScreen],
  ['/settings', SettingsScreen],
];

export function App() {
  return (
    <Switch>
      <Route path="/sign-in" component={SignIn} />
      <Route path="/welcome" component={Welcome} />
      <Route path="/setup" component={Setup} />
      <Route path="/unsubscribe" component={Unsubscribe} />
      <Route>
        <SignedIn>
          <Switch>
            <Route path="/device" component={Device} />
            <Route>
              <MarketingOnly>
                <Shell>
                  <Switch>
                    {screens.map(([path, screen]) => (
                      <Route key={path} path={path} component={screen} />
                    ))}
                    <Route component={NotFound} />
                  </Switch>
                </Shell>
              </MarketingOnly>
            </Route>
          </Switch>
        </SignedIn>
      </Route>
    </Switch>
  );
}
