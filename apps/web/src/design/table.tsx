import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** A dense table with a quiet head. Numbers go right. */
export const Table = ({ head, children }: { readonly head: ReactNode; readonly children: ReactNode }) => (
  <div className="overflow-x-auto">
    <table className="w-full border-collapse text-sm">
      <thead>
        <tr className="border-b text-left text-xs text-faint">{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

interface CellProps {
  readonly children?: ReactNode;
  readonly isNumber?: boolean;
  readonly className?: string;
}

export const Head = ({ children, isNumber }: CellProps) => (
  <th scope="col" className={clsx('h-9 whitespace-nowrap px-3 font-medium first:pl-4 last:pr-4', isNumber && 'text-right')}>
    {children}
  </th>
);

export const Cell = ({ children, isNumber, className }: CellProps) => (
  <td className={clsx('h-10 whitespace-nowrap px-3 first:pl-4 last:pr-4', isNumber && 'text-right tabular-nums', className)}>{children}</td>
);

export const rowClass = 'border-b last:border-b-0 hover:bg-hover';
