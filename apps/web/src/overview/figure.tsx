import Link from 'next/link';

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly lines: readonly string[];
  readonly href?: string;
}

/** One number, what it is, and the rows behind it. */
export function Figure({ label, value, lines, href }: FigureProps) {
  const body = (
    <>
      <p className="text-xs text-faint">{label}</p>
      <p className="mt-1 text-2xl font-semibold tracking-tight">{value}</p>
      <div className="mt-1 flex flex-col text-xs text-soft">
        {lines.slice(0, 4).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </div>
    </>
  );
  const look = 'block h-full rounded-lg border bg-panel p-4 shadow-card';
  return href ? (
    <Link href={href} className={`${look} transition-colors hover:border-line-strong`}>
      {body}
    </Link>
  ) : (
    <div className={look}>{body}</div>
  );
}
