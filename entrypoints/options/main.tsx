import '../../components/ui/ui.css';
import '../../components/sidebar/sidebar.css';
import '../../components/sidebar/pages.css';
import { mount } from '../../components/mount.tsx';
import { createBrowserClient } from '../../utils/platform/browser-client.ts';
import { translate } from '../../utils/platform/translate.ts';
import { OptionsPage } from './options-page.tsx';

mount(<OptionsPage />, createBrowserClient(), translate);
