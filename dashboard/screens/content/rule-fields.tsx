import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../../components/ui/button.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { TextField } from '../../shell/field.tsx';
import { nameOf, t } from '../../text.ts';
import { Choices } from './choices.tsx';
import type { ControlProps } from './editor-controls.tsx';
import {
  conditionKinds,
  listOf,
  mostRules,
  newRule,
  type ConditionKind,
  type RuleDraft,
} from './rule-drafts.ts';

/** The hard rules: each a row that reads like a sentence. */
export function RuleFields({ fields, set, faults }: ControlProps) {
  const { rules } = fields;
  const change = (key: string, to: Partial<RuleDraft>) =>
    set({ rules: rules.map((rule) => (rule.key === key ? { ...rule, ...to } : rule)) });
  return (
    <fieldset className="audience">
      <legend>{t('rules')}</legend>
      <p className="quiet">{t('rulesHint')}</p>
      {faults.rules && <p className="problem">{faults.rules}</p>}
      {rules.length > 0 && (
        <ol className="rules">
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.key}
              rule={rule}
              number={index + 1}
              fault={faults[`rule ${rule.key}`]}
              onChange={(to) => change(rule.key, to)}
              onRemove={() => set({ rules: rules.filter(({ key }) => key !== rule.key) })}
            />
          ))}
        </ol>
      )}
      {rules.length < mostRules && (
        <div>
          <Button onClick={() => set({ rules: [...rules, newRule()] })}>
            <Plus size={15} aria-hidden /> {t('addRule')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function RuleRow({
  rule,
  number,
  fault,
  onChange,
  onRemove,
}: {
  rule: RuleDraft;
  number: number;
  fault: string | undefined;
  onChange: (to: Partial<RuleDraft>) => void;
  onRemove: () => void;
}) {
  const faultId = useId();
  const { kind, effect } = rule;
  return (
    <li className="rule" aria-label={t('ruleNumber', number)}>
      <div className="rule-head">
        <select
          className="input"
          aria-label={t('ruleEffect')}
          value={effect}
          onChange={({ target }) =>
            onChange({ effect: target.value === 'never' ? 'never' : 'only' })
          }
        >
          <option value="only">{t('effectOnly')}</option>
          <option value="never">{t('effectNever')}</option>
        </select>
        <select
          className="input"
          aria-label={t('ruleCondition')}
          value={kind}
          onChange={({ target }) => onChange({ kind: target.value as ConditionKind, values: [] })}
        >
          {conditionKinds.map((each) => (
            <option key={each} value={each}>
              {nameOf('rule', each)}
            </option>
          ))}
        </select>
        <IconButton icon={X} label={t('removeRule', number)} onClick={onRemove} />
      </div>
      {kind === 'mentions' ? (
        <TextField
          label={t('rulePhrases')}
          hint={t('rulePhrasesHint')}
          error={fault}
          value={rule.phrases}
          onChange={({ target }) => onChange({ phrases: target.value })}
        />
      ) : (
        <>
          <Choices
            label={nameOf('rule', kind)}
            {...listOf[kind]}
            chosen={rule.values}
            describedBy={fault === undefined ? undefined : faultId}
            onChange={(values) => onChange({ values })}
          />
          {fault !== undefined && (
            <p id={faultId} className="rule-fault">
              {fault}
            </p>
          )}
        </>
      )}
    </li>
  );
}
