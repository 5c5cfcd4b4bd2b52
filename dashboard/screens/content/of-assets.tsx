import { ContentEditor } from './content-editor.tsx';
import { ContentList } from './content-list.tsx';
import { ContentPage } from './content-page.tsx';

export const AssetList = () => <ContentList type="asset" />;
export const AssetPage = () => <ContentPage type="asset" />;
export const AssetEditor = () => <ContentEditor type="asset" />;
