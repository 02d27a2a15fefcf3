'use client';
import type { Json } from '@dunwell/rules';
import { Plus, X } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button.tsx';
import type { ControlProps } from './control-props.ts';
import { type FieldSchema, labelOf } from './field-schema.ts';

type Row = Readonly<Record<string, Json>>;

/** What a new row begins with: the first choice, the lowest number, nothing. */
const blank = (column: FieldSchema): Json => {
  if (column.default !== undefined) return column.default;
  if (column.enum) return column.enum[0] ?? '';
  return column.type === 'number' || column.type === 'integer' ? Math.max(0, column.minimum ?? 0) : '';
};

interface RowsControlProps extends ControlProps {
  /** Draws one cell; given by the caller because a cell is any control again. */
  readonly Cell: ComponentType<ControlProps>;
}

/** A short table: one line per entry, one control per column. */
export function RowsControl({ id, field, value, onChange, Cell }: RowsControlProps) {
  const t = useTranslations();
  const columns = Object.entries(field.items?.properties ?? {});
  const rows = (Array.isArray(value) ? value : Array.isArray(field.default) ? field.default : []) as readonly Row[];
  const name = (column: string, schema: FieldSchema) =>
    t.has(`settings.columns.${column}`) ? t(`settings.columns.${column}`) : labelOf(column, schema, 'en');
  return (
    <div className="flex flex-col gap-2">
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place only
        <div key={at} className="flex items-start gap-1 rounded-md border p-2">
          <div className="flex min-w-0 flex-1 flex-col gap-2">
            {columns.map(([column, schema]) => (
              // biome-ignore lint/a11y/noLabelWithoutControl: the control inside is chosen by the schema
              <label key={column} className="flex items-center gap-2">
                <span className="w-16 shrink-0 truncate text-2xs text-faint">{name(column, schema)}</span>
                <Cell
                  id={`${id} ${at} ${column}`}
                  field={schema}
                  value={row[column]}
                  onChange={(cell) => onChange(rows.map((other, place) => (place === at ? changed(other, column, cell) : other)) as Json)}
                />
              </label>
            ))}
          </div>
          <Button
            look="quiet"
            className="size-6"
            aria-label={t('settings.removeRow')}
            icon={<X aria-hidden />}
            onClick={() => onChange(rows.filter((_, place) => place !== at) as Json)}
          />
        </div>
      ))}
      <Button
        icon={<Plus aria-hidden />}
        onClick={() => onChange([...rows, Object.fromEntries(columns.map(([column, schema]) => [column, blank(schema)]))] as Json)}
      >
        {t('settings.addRow')}
      </Button>
    </div>
  );
}

function changed(row: Row, column: string, cell: Json | undefined): Row {
  const { [column]: _old, ...rest } = row;
  return cell === undefined ? rest : { ...rest, [column]: cell };
}
