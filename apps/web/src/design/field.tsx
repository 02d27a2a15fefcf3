'use client';
import { clsx } from 'clsx';
import { createContext, type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useContext, useId } from 'react';

const FieldContext = createContext({});

/** What a control says to a screen reader of the field it stands in: the line below it, and whether its value is wrong. */
export const useInField = (): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: boolean } => useContext(FieldContext);

export const controlLook =
  'w-full rounded-md border border-line-strong bg-panel px-2.5 text-sm text-ink transition-colors hover:border-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/30 disabled:bg-sunken disabled:text-faint aria-invalid:border-bad';

export const Input = ({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) => (
  <input className={clsx(controlLook, 'h-8', className)} {...useInField()} {...rest} />
);

export const Select = ({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) => (
  <select className={clsx(controlLook, 'h-8 pr-7', className)} {...useInField()} {...rest} />
);

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (id: string) => ReactNode;
}

/** Label, control, and the one line that helps or says what is wrong; the line is read out with the control. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  const lineId = `${id}-line`;
  const line = error || help;
  const inField = { ...(line && { 'aria-describedby': lineId }), ...(error && { 'aria-invalid': true }) };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-xs font-medium text-soft">
        {label}
      </label>
      <FieldContext value={inField}>{children(id)}</FieldContext>
      <p id={lineId} aria-live="polite" className={clsx('text-xs empty:hidden', error ? 'text-bad' : 'text-faint')}>
        {line}
      </p>
    </div>
  );
}
