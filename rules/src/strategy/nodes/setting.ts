import { z } from 'zod';

/** The editor a setting wants when its type alone does not say. */
export type Control = 'ruleset' | 'script' | 'template' | 'scorecard' | 'strategy' | 'duration' | 'time' | 'events' | 'ports' | 'words';

/** What the designer shows beside a field; it reaches the form through `z.toJSONSchema`. */
export interface Setting {
  readonly label: string;
  readonly labelZh: string;
  readonly unit?: string;
  readonly help?: string;
  readonly helpZh?: string;
  readonly control?: Control;
  /** The field matters only while that other field has one of these values. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** Gives a field its face. */
export const setting = <T extends z.ZodType>(schema: T, face: Setting): T => schema.meta({ ...face }) as T;

/** Id of an artifact: the same alphabet as node ids. */
export const artifactId = z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'letters, digits and _ . : - only, at most 64');

/** Name of an exit that the settings choose. */
export const portName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, 'a letter, then letters, digits, _ or -, at most 40')
  .refine((text) => !(text in {}), 'a name that JavaScript objects already have');

/** Distinct exits that the settings choose; `reserved` are taken by the node itself. */
export const portNames = (reserved: readonly string[] = []) =>
  z
    .array(portName)
    .min(1)
    .max(40)
    .refine((names) => new Set(names).size === names.length, 'each name once')
    .refine((names) => !names.some((name) => reserved.includes(name)), `not ${reserved.join(', ') || 'a reserved name'}`);

/** `HH:MM`, 00:00–23:59. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM between 00:00 and 23:59');

/** Name of a fact. */
export const factName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'a letter, then letters, digits or _, at most 64')
  .refine((text) => !(text in {}), 'a name that JavaScript objects already have');
