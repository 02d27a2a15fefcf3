import type { Caught } from './box.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A plain page of what was caught; the product's own screens show it better. */
export const page = (messages: readonly Caught[], count: number): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Caught messages</title>
<style>body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}
article{border-top:1px solid #d9dee5;padding:.75rem 0}header{color:#5b6776;font-size:13px}pre{white-space:pre-wrap;font:inherit;margin:.25rem 0 0}
@media(prefers-color-scheme:dark){body{background:#12161c;color:#e7ebf0}article{border-color:#2b333d}header{color:#9aa6b4}}</style>
<h1>Caught messages</h1><p>${count} in all. Nothing here was delivered to anybody.</p>
${messages
  .map(
    ({ channel, to, subject, body, at }) =>
      `<article><header>${escaped(channel)} to ${escaped(to)} · <time>${escaped(at)}</time></header>${subject ? `<strong>${escaped(subject)}</strong>` : ''}<pre>${escaped(body)}</pre></article>`,
  )
  .join('\n')}`;
