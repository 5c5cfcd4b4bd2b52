import type { Finding } from '../../utils/contract/draft.ts';
import type { TextKey } from '../text.tsx';
import { useText } from '../text.tsx';
import { Button } from '../ui/button.tsx';
import type { FindingsControl } from './use-findings.ts';

/** One finding: what was found, why it matters and who says so, what to say instead. */
export function FindingItem({ finding, control }: { finding: Finding; control: FindingsControl }) {
  const t = useText();
  const { kind, found, rule, ownerName, instead, mend, contentId } = finding;
  return (
    <article className="finding" aria-label={found}>
      <p className="finding-kind">{t(`finding_${kind.replaceAll('-', '_')}` as TextKey)}</p>
      <p className="finding-found">{shortened(found)}</p>
      {instead && (
        <p className="finding-instead">
          <span className="quiet">{t('findingInstead')}</span> {shortened(instead)}
        </p>
      )}
      {contentId && rule !== found && (
        <p className="quiet finding-rule">
          {ownerName ? t('findingRuleBy', rule, ownerName) : t('findingRule', rule)}
        </p>
      )}
      <div className="card-actions">
        {mend && (
          <Button
            look="primary"
            disabled={control.busy}
            onClick={(event) => control.mend(finding, event)}
          >
            {t(`mend_${mend.kind}`)}
          </Button>
        )}
        <Button look="plain" disabled={control.busy} onClick={() => control.ignore(finding)}>
          {t('findingIgnore')}
        </Button>
        {contentId && (
          <Button look="plain" disabled={control.busy} onClick={() => control.wrong(finding)}>
            {t('findingWrong')}
          </Button>
        )}
      </div>
    </article>
  );
}

const most = 160;
/** A passage by its beginning and end: enough to know it again. */
function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, 100)} … ${plain.slice(-50)}`;
}
