import type { Lang } from '../lang.ts';
import { contentHash } from './content-hash.ts';
import { placeholdersIn } from './placeholder.ts';
import type { SenderIdentity } from './sender.ts';
import { type RenderedMessage, type RenderTemplate, renderTemplate, type Template } from './template.ts';
import { type WrittenAbout, writtenValues } from './written-values.ts';

/** A message by hand: what leaves, and the hash of the words a person was shown before the click. */
export interface MessageByHand {
  readonly message: RenderedMessage;
  readonly shown: RenderedMessage;
  readonly shownHash: string;
}

interface Written {
  readonly about: WrittenAbout;
  readonly sender: SenderIdentity;
  readonly atMs: number;
  /** Absent while it is only shown: the link it opens exists once it is sent. */
  readonly attemptId?: string;
}

/** Stands for the end of the one-time link wherever a message is shown. */
const linkShown = '…';

/** Fills a signed template for one person, with the way to stop such messages wherever the template has none. */
export function messageByHand(template: Template, written: Written): MessageByHand | Exclude<RenderTemplate, { ok: true }> {
  const { about, sender, atMs, attemptId = linkShown } = written;
  const whole = withOptOut(template);
  const filled = (id: string) => renderTemplate(whole, writtenValues(about, sender, { attemptId: id, atMs }), about.language);
  const [shown, rendered] = [filled(linkShown), filled(attemptId)];
  if (!shown.ok) return shown;
  if (!rendered.ok) return rendered;
  const { lang, subject = '', text } = shown.message;
  return { message: rendered.message, shown: shown.message, shownHash: contentHash({ lang, subject, text }) };
}

/** A text or e-mail that does not say how to stop has it said below. @source 12 CFR 1006.6(e) */
function withOptOut(template: Template): Template {
  const withLine = (lang: Lang): Template['variants'] => {
    const text = template.variants[lang];
    if (!text || placeholdersIn(`${text.subject ?? ''}\n${text.body}`).includes('optOut')) return text ? { [lang]: text } : {};
    return { [lang]: { ...text, body: `${text.body}${template.channel === 'sms' ? ' ' : '\n\n'}{{optOut}}` } };
  };
  return { ...template, variants: { ...withLine('en'), ...withLine('zh') } };
}

/** Whether a message that was made so says how to stop such messages: on these channels every one does. */
export const saysHowToStop = ({ channel }: Pick<Template, 'channel'>): boolean => channel === 'sms' || channel === 'email';
