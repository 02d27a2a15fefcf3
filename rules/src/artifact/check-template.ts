import type { Json } from '../json.ts';
import { type Lang, langs, type Words } from '../lang.ts';
import { isPlaceholder, placeholdersIn } from './placeholder.ts';
import { smsLength } from './sms-length.ts';
import { previewTemplate, Template } from './template.ts';

/** One thing that speaks against signing a template. Codes are public and append-only. */
export interface TemplateIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Where: `variants.en.body`. */
  readonly at: string;
  readonly message: Words;
}

/** How long a message may be. What it may not say is a matter of the packs: `wordingFaults`. */
export interface TemplateLimits {
  /** Most SMS parts one message may take; 3 when absent. */
  readonly maxSmsSegments?: number;
}

/** Disclosures whose presence shows in the text by a placeholder. */
const shownBy: Readonly<Record<string, string>> = {
  optout_instruction: 'optOut',
  automated_optout: 'optOut',
  callback_number: 'callbackNumber',
};

/** Reads a template and finds everything that speaks against signing it, all at once. */
export function checkTemplate(
  document: Json,
  limits: TemplateLimits = {},
): { readonly ok: boolean; readonly template?: Template; readonly issues: readonly TemplateIssue[] } {
  const parsed = Template.safeParse(document);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      issue('badTemplate', path.join('.'), message, `模板格式有误：${message}`),
    );
    return { ok: false, issues };
  }
  const template = parsed.data;
  const issues = langs.flatMap((lang) => checkVariant(template, lang, limits));
  return { ok: issues.every(({ severity }) => severity !== 'error'), template, issues };
}

function checkVariant(template: Template, lang: Lang, limits: TemplateLimits): TemplateIssue[] {
  const text = template.variants[lang];
  const at = `variants.${lang}`;
  if (!text)
    return [
      issue('missingLanguage', at, `no text in ${lang}: the other language is sent`, `没有 ${lang} 文本，将发送另一种语言`, 'warning'),
    ];
  const whole = `${text.subject ?? ''}\n${text.body}`;
  const used = placeholdersIn(whole);
  const found = used
    .filter((name) => !isPlaceholder(name))
    .map((name) => issue('unknownPlaceholder', at, `unknown placeholder {{${name}}}`, `未知占位符 {{${name}}}`));
  if (/\{\{|\}\}/.test(whole.replace(/\{\{\s*[^{}]*?\s*\}\}/g, '')))
    found.push(issue('openBraces', at, 'a {{ or }} has no partner', '{{ 与 }} 不成对'));
  if (template.channel === 'email' && !text.subject)
    found.push(issue('missingSubject', `${at}.subject`, 'an e-mail needs a subject', '邮件需要主题'));
  if ((template.channel === 'sms' || template.channel === 'email') && !used.includes('optOut'))
    found.push(issue('missingOptOut', `${at}.body`, 'the text must say how to stop: {{optOut}}', '正文须说明退订方式：{{optOut}}'));
  for (const disclosure of template.disclosures) {
    const name = shownBy[disclosure];
    if (name && !used.includes(name))
      found.push(
        issue(
          'missingDisclosure',
          `${at}.body`,
          `declares ${disclosure} but has no {{${name}}}`,
          `声明了 ${disclosure}，但没有 {{${name}}}`,
        ),
      );
  }
  return [...found, ...tooLong(template, lang, limits.maxSmsSegments ?? 3)];
}

function tooLong(template: Template, lang: Lang, maxSegments: number): TemplateIssue[] {
  const preview = template.channel === 'sms' ? previewTemplate(template, lang) : undefined;
  if (!preview?.ok) return [];
  const { segments, encoding } = smsLength(preview.message.text);
  if (segments <= maxSegments) return [];
  return [
    issue(
      'tooLong',
      `variants.${lang}.body`,
      `about ${segments} SMS parts (${encoding}); at most ${maxSegments}`,
      `约 ${segments} 条短信，最多 ${maxSegments} 条`,
    ),
  ];
}

const issue = (code: string, at: string, en: string, zh: string, severity: TemplateIssue['severity'] = 'error'): TemplateIssue => ({
  code,
  severity,
  at,
  message: { en, zh },
});
