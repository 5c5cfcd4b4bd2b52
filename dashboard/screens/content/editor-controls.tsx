import { Markdown } from '../../../components/ui/markdown.tsx';
import { languages, visibilities } from '../../../utils/contract/vocabulary.ts';
import { Select, TextArea, TextField } from '../../shell/field.tsx';
import { languageName, nameOf, t } from '../../text.ts';
import type { ContentType } from '../../api/content.ts';
import { wordsOf } from './content-words.ts';
import { isForRepsAlone, type EditorFields } from './editor-fields.ts';

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

export function MessageControls(props: ControlProps) {
  const { fields } = props;
  return (
    <>
      <TextField label={t('title')} maxLength={200} {...bind(props, 'title')} />
      <div className="form-row">
        <Select label={t('kind')} options={kindOptions('message')} {...bind(props, 'kind')} />
        <TextField label={t('shortcut')} hint={t('shortcutHint')} {...bind(props, 'shortcut')} />
      </div>
      <TextArea label={t('summary')} rows={2} maxLength={1000} {...bind(props, 'summary')} />
      <div className="form-row form-row-top">
        <TextArea
          label={t('messageText')}
          rows={10}
          hint={t('messageTextHint')}
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
      <TextArea
        label={fields.kind === 'retired-phrase' ? t('phrasesRetired') : t('phrases')}
        rows={3}
        hint={t('phrasesHint')}
        {...bind(props, 'phrases')}
      />
      {(fields.kind === 'retired-phrase' || fields.instead !== '') && (
        <TextArea label={t('instead')} rows={2} maxLength={1000} {...bind(props, 'instead')} />
      )}
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
