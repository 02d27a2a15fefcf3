/** The first of `call`, `call-2`, `call-3`, … that is free. Ids stay readable: they are what explanations and counterexamples name. */
export function freshId(kind: string, taken: Readonly<Record<string, unknown>>): string {
  const base = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (!Object.hasOwn(taken, base)) return base;
  for (let n = 2; ; n++) if (!Object.hasOwn(taken, `${base}-${n}`)) return `${base}-${n}`;
}
