'use client';
import type { Words } from '@dunwell/rules';
import { useFormat } from '../format/use-format.ts';
import { useRuleWords } from './use-rule-words.ts';

interface ReasonListProps {
  readonly rules: readonly string[];
  /** What was said of a rule when it was asked, where that was kept. */
  readonly said?: ReadonlyMap<string, Words>;
}

/** Why nobody was contacted, a sentence each; its code beside it for whoever has to look it up. */
export function ReasonList({ rules, said }: ReasonListProps) {
  const words = useRuleWords();
  const { lang } = useFormat();
  return (
    <ul>
      {rules.map((rule) => {
        const sentence = said?.get(rule)?.[lang] ?? words(rule);
        return (
          <li key={rule}>
            {sentence} {sentence === rule ? null : <code className="font-mono text-2xs break-words text-faint">{rule}</code>}
          </li>
        );
      })}
    </ul>
  );
}
