import { z } from 'zod';
import type { Lang } from '../lang.ts';
import { isPlaceholder, type PlaceholderName, placeholders, placeholdersIn, type TemplateValues } from './placeholder.ts';

const Text = z.strictObject({ subject: z.string().min(1).max(200).optional(), body: z.string().min(1).max(10_000) });

const templateChannels = ['sms', 'email', 'letter', 'push'] as const;

/** A message text, in each language it is sent in. */
export const Template = z.strictObject({
  format: z.literal('dunwell.template/1'),
  id: z.string().regex(/^[A-Za-z0-9_.:-]{1,64}$/, 'letters, digits and _ . : - only, at most 64'),
  name: z.string().min(1).max(200),
  channel: z.enum(templateChannels),
  variants: z
    .strictObject({ en: Text.optional(), zh: Text.optional() })
    .refine((texts) => texts.en || texts.zh, 'at least one language is needed'),
  /** What the text declares to the guard, such as `optout_instruction`; `checkTemplate` sees to it that it is there. */
  disclosures: z.array(z.string().min(1).max(64)).max(20).default([]),
});
export type Template = z.output<typeof Template>;

/** A message ready to send: `html` exists for e-mail only. */
export interface RenderedMessage {
  readonly lang: Lang;
  readonly subject?: string;
  readonly text: string;
  readonly html?: string;
}

export type RenderTemplate =
  | { readonly ok: true; readonly message: RenderedMessage }
  | { readonly ok: false; readonly missing: readonly PlaceholderName[]; readonly unknown: readonly string[] };

/**
 * Fills in a template. A value that is missing is never sent as a blank: the answer names it instead. Falls back to
 * the other language when the template has no variant in the one asked for.
 */
export function renderTemplate(template: Template, values: TemplateValues, lang: Lang): RenderTemplate {
  const [spoken, text] = template.variants[lang] ? [lang, template.variants[lang]] : otherVariant(template, lang);
  const asked = placeholdersIn(`${text.subject ?? ''}\n${text.body}`);
  const unknown = asked.filter((name) => !isPlaceholder(name));
  const missing = asked.filter(isPlaceholder).filter((name) => !values[name]);
  if (unknown.length > 0 || missing.length > 0) return { ok: false, missing, unknown };
  const fill = (source: string): string => source.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: PlaceholderName) => oneLine(values[name]!));
  const body = fill(text.body);
  return {
    ok: true,
    message: {
      lang: spoken,
      ...(text.subject === undefined ? {} : { subject: oneLine(fill(text.subject)) }),
      text: body,
      ...(template.channel === 'email' ? { html: htmlOf(body, spoken) } : {}),
    },
  };
}

function otherVariant({ variants }: Template, lang: Lang): [Lang, { subject?: string | undefined; body: string }] {
  const other = lang === 'en' ? 'zh' : 'en';
  return [other, variants[other]!];
}

/** A template filled with the sample values: what previews show. */
export const previewTemplate = (template: Template, lang: Lang): RenderTemplate =>
  renderTemplate(template, Object.fromEntries(Object.entries(placeholders).map(([name, { sample }]) => [name, sample[lang]])), lang);

/** A value cannot start a new line or a new mail header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** Text as HTML: everything escaped, paragraphs kept, `https` links made clickable. */
function htmlOf(text: string, lang: Lang): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const linked = escaped.replace(/https:\/\/[^\s&<>"']*[^\s&<>"'.,;:!?)，。；：！？）]/g, (url) => `<a href="${url}">${url}</a>`);
  const paragraphs = linked.split(/\n{2,}/).map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><body>${paragraphs.join('')}</body></html>`;
}
