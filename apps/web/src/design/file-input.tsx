'use client';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useInField } from './field.tsx';

interface FileInputProps {
  readonly id: string;
  readonly accept: string;
  readonly onChoose: (file: File | undefined) => void;
}

/** Chooses a file in the words of the screen: the browser's own button speaks the browser's language. */
export function FileInput({ id, accept, onChoose }: FileInputProps) {
  const t = useTranslations('state');
  const [name, setName] = useState<string>();
  return (
    <div className="relative flex h-8 items-center gap-2 rounded-md border border-line-strong bg-panel px-2.5 text-sm focus-within:outline-2 focus-within:outline-accent hover:border-faint">
      <FileUp aria-hidden className="size-4 shrink-0 text-faint" />
      <span aria-hidden className="shrink-0 font-medium">
        {t('chooseFile')}
      </span>
      <span className="min-w-0 truncate text-soft">{name ?? t('noFile')}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        className="absolute inset-0 cursor-pointer opacity-0"
        {...useInField()}
        onChange={({ target: { files } }) => {
          setName(files?.[0]?.name);
          onChoose(files?.[0]);
        }}
      />
    </div>
  );
}
