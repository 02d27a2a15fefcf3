'use client';
import { useTranslations } from 'use-intl';
import { Input, Select } from '../../design/field.tsx';
import { ArtifactControl } from './artifact-control.tsx';
import type { ControlProps } from './control-props.ts';
import { JsonControl } from './json-control.tsx';
import { NamesControl } from './names-control.tsx';
import { NumberControl } from './number-control.tsx';
import { RowsControl } from './rows-control.tsx';

const artifacts = new Set(['ruleset', 'script', 'template', 'scorecard', 'strategy']);

/** The control that fits a setting: by what its meta asks for, else by its type. */
export function Control(props: ControlProps) {
  const { id, field, value, onChange } = props;
  const t = useTranslations();
  const shown = value ?? field.default;
  if (field.control && artifacts.has(field.control)) return <ArtifactControl {...props} />;
  if (field.enum) {
    const name = (choice: string) => (t.has(`settings.values.${choice}`) ? t(`settings.values.${choice}`) : choice);
    return (
      <Select id={id} value={shown === undefined ? '' : String(shown)} onChange={(event) => onChange(event.target.value || undefined)}>
        {shown === undefined ? <option value="">{t('settings.choose')}</option> : null}
        {field.enum.map((choice) => (
          <option key={choice} value={choice}>
            {name(choice)}
          </option>
        ))}
      </Select>
    );
  }
  if (field.type === 'boolean') {
    return (
      <input
        id={id}
        type="checkbox"
        checked={shown === true}
        className="size-4 self-start accent-accent"
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  }
  if (field.type === 'integer' || field.type === 'number') return <NumberControl {...props} />;
  if (field.type === 'array' && (field.items?.type === 'string' || field.items?.enum)) return <NamesControl {...props} />;
  if (field.type === 'array' && field.items?.properties) return <RowsControl {...props} Cell={Control} />;
  if (field.type === 'string') {
    const text = typeof shown === 'string' ? shown : '';
    return (
      <Input
        id={id}
        type={field.control === 'time' ? 'time' : 'text'}
        value={text}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      />
    );
  }
  return <JsonControl {...props} />;
}
