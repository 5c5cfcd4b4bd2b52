import { CollectionsDialog } from '../collections/collections-dialog.tsx';
import { MyFeedbackDialog } from '../feedback/my-feedback-dialog.tsx';
import { GlossaryDialog } from '../glossary/glossary-dialog.tsx';
import { GoalsDialog } from '../goals/goals-dialog.tsx';
import { RequestsDialog } from '../requests/requests-dialog.tsx';
import { ToldDialog } from '../told/told-dialog.tsx';
import { KeyHelp } from './key-help.tsx';

export type DialogName =
  'feedback' | 'told' | 'requests' | 'goals' | 'collections' | 'glossary' | 'keys';

/** Whatever lies over the sidebar, one at a time. */
export function SidebarDialogs({
  open,
  onClose,
  onQuery,
}: {
  open: DialogName | null;
  onClose: () => void;
  onQuery: (query: string) => void;
}) {
  switch (open) {
    case 'feedback':
      return <MyFeedbackDialog onClose={onClose} />;
    case 'told':
      return <ToldDialog onClose={onClose} />;
    case 'requests':
      return <RequestsDialog onClose={onClose} />;
    case 'goals':
      return <GoalsDialog onClose={onClose} />;
    case 'collections':
      return <CollectionsDialog onClose={onClose} onQuery={onQuery} />;
    case 'glossary':
      return <GlossaryDialog onClose={onClose} />;
    case 'keys':
      return <KeyHelp onClose={onClose} />;
    case null:
      return null;
  }
}
