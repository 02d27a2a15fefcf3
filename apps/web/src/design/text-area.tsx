import { clsx } from 'clsx';
import type { TextareaHTMLAttributes } from 'react';

/** Room for a sentence or two. */
export const TextArea = ({ className, rows = 2, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <textarea
    rows={rows}
    className={clsx(
      'w-full rounded-md border border-line-strong bg-panel px-2.5 py-1.5 text-sm focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/30',
      className,
    )}
    {...rest}
  />
);
