import type { Fault } from './faults-of.ts';
export function reasonHarmless(_file: string, _text: string, _fault: Fault): string | undefined {
  return undefined;
}
