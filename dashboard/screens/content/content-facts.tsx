import type { ReactNode } from 'react';
import { useMe } from '../../api/use-me.ts';
import type { ContentRecord } from '../../api/content.ts';
import { ago, dateAndTime, shortDate } from '../../format/times.ts';
import { languageName, nameOf, t, tn } from '../../text.ts';
import { audienceLines } from './audience-lines.ts';
import { isClaimKind } from './editor-fields.ts';
import { ruleLine } from './rule-line.ts';

/** What it is and for whom. */
export function ContentFacts({ record }: { record: ContentRecord }) {
  const { timeZone } = useMe().workspace;
  const facts: [string, ReactNode][] = [];
  const add = (name: string, value: ReactNode) => {
    if (value) facts.push([name, value]);
  };
  if (record.type === 'asset') {
    add(
      t('url'),
      <a href={record.url} target="_blank" rel="noreferrer">
        {record.url.replace(/^https?:\/\//, '')}
      </a>,
    );
    add(t('length'), record.minutes !== null && tn('minutes', record.minutes));
  } else {
    add(t('shortcut'), record.shortcut && <code>/{record.shortcut}</code>);
    add(t('instead'), record.instead);
    add(t(isClaimKind(record.kind) ? 'phrasesRetired' : 'phrases'), record.phrases.join(' · '));
  }
  add(t('summary'), record.summary);
  const lines = audienceLines(record.audience, record.kind);
  for (const { name, values } of lines) add(name, values);
  const { rules } = record.audience;
  add(
    t('rules'),
    rules.length > 0 && (
      <ul className="plain-lines">
        {rules.map(ruleLine).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  );
  add(t('tags'), record.tags.join(', '));
  add(t('language'), languageName(record.language));
  add(t('shownFrom'), record.startsAt !== null && shortDate(record.startsAt, timeZone));
  add(t('shownUntil'), record.endsAt !== null && shortDate(record.endsAt - 1, timeZone));
  add(
    t('version'),
    record.approvedVersion === null
      ? t('versionNone', record.latestVersion)
      : record.approvedVersion === record.latestVersion
        ? String(record.latestVersion)
        : t('versionOf', record.latestVersion, record.approvedVersion),
  );
  add(t('changed'), <span title={dateAndTime(record.updatedAt)}>{ago(record.updatedAt)}</span>);
  return (
    <section>
      <h2>{t('facts')}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {record.visibility === 'internal' && <p className="quiet">{t('internalNote')}</p>}
      <p className="visually-hidden">{nameOf('status', record.status)}</p>
    </section>
  );
}
