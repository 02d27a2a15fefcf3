'use client';
import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';

interface TableProps {
  /** What the rows are, for those who do not see what stands above the table. */
  readonly label: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** A dense table with a quiet head. Numbers go right. On a phone each row is a card whose lines carry the names of their columns. */
export function Table({ label, head, children }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    for (const cell of table.current?.tHead?.rows[0]?.cells ?? [])
      table.current?.style.setProperty(`--column-${cell.cellIndex + 1}`, JSON.stringify(cell.textContent));
  });
  return (
    <div className="relative overflow-x-auto">
      <table ref={table} className="stacking w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr className="border-b text-left text-xs text-faint">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

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
