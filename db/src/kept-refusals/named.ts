import type { HouseKey } from '../house-keys/index.ts';

/** What a person can be recognised by when they come again. */
export interface Named {
  readonly kind: 'phone' | 'email' | 'reference';
  readonly value: string;
  /** Set where it means something together with that reference only. */
  readonly of?: string;
}

/** One way to write each: E.164, small letters, a reference without what people put between its signs. */
const written: Readonly<Record<Named['kind'], (value: string) => string>> = {
  phone: (value) => `+${value.replace(/\D/g, '')}`,
  email: (value) => value.trim().normalize('NFKC').toLowerCase(),
  reference: (value) =>
    value
      .normalize('NFKC')
      .replace(/[\s./-]/g, '')
      .toUpperCase(),
};

/** How a name somebody typed may stand on a record. */
export const spellingsOf = (value: string): string[] => [...new Set([value.trim(), written.phone(value), written.email(value)])];

/** The fingerprint of a number, an address or a reference. @source RFC 2104, HMAC with SHA-256 */
export const fingerprintOf = (key: HouseKey, { kind, value, of }: Named): string =>
  key.fingerprint([kind, written[kind](value), ...(of === undefined ? [] : [written.reference(of)])].join('\u001F'));

/** What is known of a person is marked with this where it was kept from the record of somebody erased. */
export const erasedRecord = 'erased_record';
