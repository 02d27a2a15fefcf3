'use client';
import { useTranslations } from 'use-intl';
import { Input } from '../../design/field.tsx';
import type { ControlProps } from './control-props.ts';

/** A number with its unit beside it. Limits come from the schema. */
export function NumberControl({ id, field, value, onChange }: ControlProps) {
  const t = useTranslations('settings.units');
  const shown = value ?? field.default;
  const isShare = field.maximum === 1;
  return (
    <div className="flex items-center gap-2">
      <Input
        id={id}
        type="number"
        className="!w-28"
        value={typeof shown === 'number' ? shown : ''}
        step={field.type === 'integer' ? 1 : isShare ? 0.05 : 'any'}
        {...(field.minimum !== undefined && field.minimum > Number.MIN_SAFE_INTEGER ? { min: field.minimum } : {})}
        {...(field.maximum !== undefined && field.maximum < Number.MAX_SAFE_INTEGER ? { max: field.maximum } : {})}
        onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))}
      />
      {field.unit === undefined ? null : <span className="text-xs text-faint">{t.has(field.unit) ? t(field.unit) : field.unit}</span>}
    </div>
  );
}
