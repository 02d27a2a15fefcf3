import { clsx } from 'clsx';
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react';

const box =
  'h-8 w-full rounded-md border border-line-strong bg-panel px-2.5 text-sm text-ink transition-colors hover:border-faint focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/30 disabled:bg-sunken disabled:text-faint aria-invalid:border-bad';

export const Input = ({ className, ...rest }: InputHTMLAttributes<HTMLInputElement>) => (
  <input className={clsx(box, className)} {...rest} />
);

export const Select = ({ className, ...rest }: SelectHTMLAttributes<HTMLSelectElement>) => (
  <select className={clsx(box, 'pr-7', className)} {...rest} />
);

interface FieldProps {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (id: string) => ReactNode;
}

/** Label, control, and the one line that helps or says what is wrong. */
export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-xs font-medium text-soft">
        {label}
      </label>
      {children(id)}
      {error ? <p className="text-xs text-bad">{error}</p> : help ? <p className="text-xs text-faint">{help}</p> : null}
    </div>
  );
}
