'use client';
import { useFormat } from '../format/use-format.ts';
import type { Answers } from '../shell/trpc.ts';

/** What an answer about another moment was judged from, said plainly; nothing for the present. */
export function AsOfNote({ asOf }: { readonly asOf: Answers['policy']['whatIfCase']['asOf'] }) {
  const { lang } = useFormat();
  return asOf === null ? null : <p className="rounded-md bg-sunken px-3 py-2 text-xs text-soft">{asOf.words[lang]}</p>;
}
