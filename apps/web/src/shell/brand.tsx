/** The mark and the name. */
export const Brand = () => (
  <span className="flex items-center gap-2 text-base font-semibold tracking-tight">
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-6">
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <path d="M9 8h6.5a8 8 0 0 1 0 16H9z" fill="none" strokeWidth="2.6" className="stroke-on-accent" />
      <circle cx="15.5" cy="16" r="2.6" className="fill-on-accent" />
    </svg>
    Dunwell
  </span>
);
