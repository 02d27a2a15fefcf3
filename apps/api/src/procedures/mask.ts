/** A phone number or address as shown to those who need not dial it: the ends only. */
export function maskContact(kind: 'phone' | 'email' | 'address', value: string): string {
  if (kind === 'email') {
    const at = value.lastIndexOf('@');
    return at < 1 ? '•••' : `${value[0]}•••${value.slice(at)}`;
  }
  if (kind === 'phone') return value.length <= 4 ? '•••' : `${value.slice(0, Math.min(3, value.length - 4))}•••${value.slice(-4)}`;
  return '•••';
}

/** What kind of contact point a channel uses. */
export const kindOfChannel = (channel: string): 'phone' | 'email' | 'address' =>
  channel === 'email' ? 'email' : channel === 'letter' ? 'address' : 'phone';

/** A name as shown to those who work on strategies, not on people: initials. */
export const maskName = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => `${[...part][0] ?? ''}•••`)
    .join(' ');
