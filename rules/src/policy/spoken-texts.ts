import type { Json } from '../json.ts';
import { type Lang, langs } from '../lang.ts';

/** One text a person may hear or read, and where it stands in its document. */
export interface SpokenText {
  readonly lang: Lang;
  /** `variants.en.body`. */
  readonly at: string;
  readonly text: string;
}

const isLang = (key: string): key is Lang => (langs as readonly string[]).includes(key);

/** Every text of a template or script in its language. The name of the document is for its authors and no such text. */
export function spokenTexts(document: Json): readonly SpokenText[] {
  const found: SpokenText[] = [];
  const walk = (value: Json, path: readonly string[], lang: Lang | undefined): void => {
    if (typeof value === 'string') {
      if (lang) found.push({ lang, at: path.join('.'), text: value });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (path.length > 0 || key !== 'name') walk(inner, [...path, key], isLang(key) ? key : lang);
  };
  walk(document, [], undefined);
  return found;
}
