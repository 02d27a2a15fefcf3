import type { Db } from '@dunwell/db';
import { signedCalendars } from '@dunwell/db/contact-request';
import { signedPackHashes } from '@dunwell/db/pack-versions';
import { allPacks, type Calendar, calendarHash, calendarsInForce, type Pack, packHash, withCalendars } from '@dunwell/rules/policy';

/** The law in force anywhere in this house: its own packs and every draft it signed. */
export async function lawInForce(db: Db): Promise<readonly Pack[]> {
  const signed = await signedPackHashes(db);
  return allPacks().filter((pack) => pack.status === 'active' || signed.has(packHash(pack)));
}

/** Law and holiday calendars as the guard uses them, with the hashes this house signed. */
export interface HouseLaw {
  readonly packs: readonly Pack[];
  readonly calendars: readonly Calendar[];
  readonly signed: ReadonlySet<string>;
}

export async function houseLaw(db: Db): Promise<HouseLaw> {
  const ofHouse = await signedCalendars(db);
  const calendars = calendarsInForce(ofHouse);
  const signed = new Set([...(await signedPackHashes(db)), ...ofHouse.map(calendarHash)]);
  return { packs: withCalendars(await lawInForce(db), calendars), calendars, signed };
}
