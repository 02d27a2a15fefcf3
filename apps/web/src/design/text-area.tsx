import { clsx } from 'clsx';
import type { TextareaHTMLAttributes } from 'react';
import { controlLook, useInField } from './field.tsx';

/** Room for a sentence or two. */
export const TextArea = ({ className, rows = 2, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) => (
  <textarea rows={rows} className={clsx(controlLook, 'py-1.5', className)} {...useInField()} {...rest} />
);
