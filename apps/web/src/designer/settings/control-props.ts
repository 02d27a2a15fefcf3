import type { Json } from '@dunwell/rules';
import type { FieldSchema } from './field-schema.ts';

/** What every control of a setting gets. */
export interface ControlProps {
  readonly id: string;
  readonly field: FieldSchema;
  readonly value: Json | undefined;
  /** `undefined` takes the setting away, so that its default holds. */
  readonly onChange: (value: Json | undefined) => void;
}
