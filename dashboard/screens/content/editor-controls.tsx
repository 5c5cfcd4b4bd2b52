import { Markdown } from '../../../components/ui/markdown.tsx';
import { languages, visibilities } from '../../../utils/contract/vocabulary.ts';
import { Select, TextArea, TextField } from '../../shell/field.tsx';
import { languageName, nameOf, t } from '../../text.ts';
import type { ContentType } from '../../api/content.ts';
import { wordsOf } from './content-words.ts';
import { isClaimKind, isForRepsAlone, type EditorFields } from './editor-fields.ts';

export interface ControlProps {
  fields: EditorFields;
  set: (change: Partial<EditorFields>) => void;
  faults: Record<string, string>;
}

type TextName = {
  [K in keyof EditorFields]: EditorFields[K] extends string ? K : never;
}[keyof EditorFields];

/** Value, change and fault of a control, by the field's name. */
const bind = ({ fields, set, faults }: ControlProps, name: TextName, fault: string = name) => ({
  value: fields[name],
  error: faults[fault],
  onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
});

const kindOptions = (type: ContentType) =>
  wordsOf[type].kinds.map((value) => ({ value, text: nameOf('kind', value) }));

export function AssetControls(props: ControlProps) {
  return (
    <>
      <TextField label={t('title')} maxLength={200} {...bind(props, 'title')} />
      <TextField
        label={t('url')}
        type="url"
        hint={t('urlHint')}
        placeholder="https://"
        {...bind(props, 'url')}
      />
      <div className="form-row">
        <Select label={t('kind')} options={kindOptions('asset')} {...bind(props, 'kind')} />
        <TextField
          label={t('minutesLabel')}
          inputMode="numeric"
          hint={t('minutesHint')}
          {...bind(props, 'minutes')}
        />
      </div>
      <TextArea label={t('summary')} rows={2} maxLength={1000} {...bind(props, 'summary')} />
      <TextArea
        label={t('assetText')}
        rows={6}
        hint={t('assetTextHint')}
        {...bind(props, 'body')}
      />
    </>
  );
}

/** What its text is, in the words of its kind. */
function hintOf(kind: string): string {
  if (kind === 'snippet') return t('snippetTextHint');
  return t(isClaimKind(kind) ? 'retiredTextHint' : 'messageTextHint');
}

/** What a buyer says that brings it up; of a retired phrase the wordings, and what to say instead. */
function PhraseControls(props: ControlProps) {
  const isClaim = isClaimKind(props.fields.kind);
  return (
    <>
      <TextArea
        label={t(isClaim ? 'phrasesRetired' : 'phrases')}
        rows={3}
        hint={t(isClaim ? 'phrasesRetiredHint' : 'phrasesHint')}
        {...bind(props, 'phrases')}
      />
      {(isClaim || props.fields.instead !== '') && (
        <TextArea
          label={t('instead')}
          rows={2}
          maxLength={1000}
          hint={t('insteadHint')}
          {...bind(props, 'instead')}
        />
      )}
    </>
  );
}

export function MessageControls(props: ControlProps) {
  const { fields } = props;
  const isClaim = isClaimKind(fields.kind);
  return (
    <>
      <TextField label={t('title')} maxLength={200} {...bind(props, 'title')} />
      <div className="form-row">
        <Select label={t('kind')} options={kindOptions('message')} {...bind(props, 'kind')} />
        {(fields.kind === 'snippet' || fields.shortcut !== '') && (
          <TextField label={t('shortcut')} hint={t('shortcutHint')} {...bind(props, 'shortcut')} />
        )}
      </div>
      {isClaim && <PhraseControls {...props} />}
      <TextArea label={t('summary')} rows={2} maxLength={1000} {...bind(props, 'summary')} />
      <div className="form-row form-row-top">
        <TextArea
          label={t(isClaim ? 'retiredWhy' : 'messageText')}
          rows={isClaim ? 4 : 10}
          hint={hintOf(fields.kind)}
          {...bind(props, 'body')}
        />
        <div className="field">
          <span>{t('preview')}</span>
          <div className="preview" tabIndex={0} role="region" aria-label={t('preview')}>
            {fields.body.trim() === '' ? (
              <p className="quiet">{t('previewEmpty')}</p>
            ) : (
              <Markdown>{fields.body}</Markdown>
            )}
          </div>
        </div>
      </div>
      {!isClaim && <PhraseControls {...props} />}
    </>
  );
}

export function SharedControls({ type, ...props }: ControlProps & { type: ContentType }) {
  const repsAlone = isForRepsAlone(type, props.fields.kind);
  const visibility = bind(props, 'visibility');
  return (
    <div className="form-row">
      <Select
        label={t('forWhom')}
        hint={repsAlone ? t('repsAloneHint') : t('forWhomHint')}
        options={visibilities.map((value) => ({ value, text: nameOf('visibility', value) }))}
        {...visibility}
        disabled={repsAlone}
        value={repsAlone ? 'internal' : visibility.value}
      />
      <Select
        label={t('language')}
        options={languages
          .map((value) => ({ value, text: languageName(value) }))
          .toSorted((a, b) => a.text.localeCompare(b.text))}
        {...bind(props, 'language')}
      />
      <TextField label={t('tags')} hint={t('tagsHint')} {...bind(props, 'tags')} />
    </div>
  );
}

export function WhenControls(props: ControlProps) {
  return (
    <div className="form-row">
      <TextField
        label={t('shownFrom')}
        type="date"
        hint={t('shownFromHint')}
        {...bind(props, 'firstDay', 'startsAt')}
      />
      <TextField
        label={t('shownUntil')}
        type="date"
        hint={t('shownUntilHint')}
        {...bind(props, 'lastDay', 'endsAt')}
      />
    </div>
  );
}
