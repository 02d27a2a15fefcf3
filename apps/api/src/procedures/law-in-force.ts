import type { Db } from '@dunwell/db';
import { signedCalendars } from '@dunwell/db/contact-request';
import { signedPackHashes } from '@dunwell/db/pack-versions';
import {
  allPacks,
  type Calendar,
  calendarHash,
  calendarsAsIfSigned,
  calendarsInForce,
  type Footing,
  footingOf,
  type Pack,
  packHash,
  withCalendars,
} from '@dunwell/rules/policy';

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
  return { packs: withCalendars(await lawInForce(db), calendars), calendars, signed: await signedHashes(db, ofHouse) };
}

/** Chosen packs with the calendars this house knows, drafts as if they were signed, and what a judgement made with them has to say of that. */
export async function lawAsIfSigned(
  db: Db,
  chosen: readonly Pack[],
): Promise<{ readonly packs: readonly Pack[]; readonly calendars: readonly Calendar[]; readonly footing: Footing }> {
  const ofHouse = await signedCalendars(db);
  const calendars = calendarsAsIfSigned(ofHouse);
  const packs = withCalendars(chosen, calendars);
  return { packs, calendars, footing: footingOf(packs, await signedHashes(db, ofHouse)) };
}

async function signedHashes(db: Db, ofHouse: readonly Calendar[]): Promise<ReadonlySet<string>> {
  return new Set([...(await signedPackHashes(db)), ...ofHouse.map(calendarHash)]);
}
