import type { Json, Lang } from '@dunwell/rules';
import { nodeType } from '@dunwell/rules/strategy';
import { z } from 'zod';

/** One setting of a node kind as JSON Schema tells it, with what its `.meta` says about the form. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: Json;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly label?: string;
  readonly labelZh?: string;
  readonly unit?: string;
  readonly help?: string;
  readonly helpZh?: string;
  readonly control?: string;
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

const known = new Map<string, Readonly<Record<string, FieldSchema>>>();

/** The settings of a kind, in order. The form is generated from the schema the compiler reads: there is no second list. */
export function fieldsOf(kind: string): Readonly<Record<string, FieldSchema>> {
  const found = known.get(kind);
  if (found) return found;
  const type = nodeType(kind);
  const schema = type ? (z.toJSONSchema(type.config, { io: 'input', unrepresentable: 'any' }) as FieldSchema) : {};
  const fields = schema.properties ?? {};
  known.set(kind, fields);
  return fields;
}

/** A setting matters unless its `when` names another that has other values. */
export function isShown(
  field: FieldSchema,
  config: Readonly<Record<string, Json>>,
  fields: Readonly<Record<string, FieldSchema>>,
): boolean {
  if (!field.when) return true;
  const other = config[field.when.field] ?? fields[field.when.field]?.default;
  return field.when.is.includes(String(other));
}

export const labelOf = (name: string, field: FieldSchema, lang: Lang): string => (lang === 'zh' ? field.labelZh : field.label) ?? name;
export const helpOf = (field: FieldSchema, lang: Lang): string | undefined => (lang === 'zh' ? field.helpZh : field.help);
