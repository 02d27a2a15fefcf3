import { asia } from './asia.ts';
import { askedBlocks } from './asked-blocks.ts';
import { elsewhere } from './elsewhere.ts';
import { exceptions } from './exceptions.ts';
import { exceptionsElsewhere } from './exceptions-elsewhere.ts';
import { finerPoints } from './finer-points.ts';
import { hoursByPlace } from './hours-by-place.ts';
import { houseCases } from './house.ts';
import { householdAndDeferral } from './household-and-deferral.ts';
import { usOthers } from './us-others.ts';
import { usRegfAskedTime } from './us-regf-asked-time.ts';
import { usRegfCap } from './us-regf-cap.ts';
import { usRegfCapScope } from './us-regf-cap-scope.ts';
import { usRegfConsent } from './us-regf-consent.ts';
import { usRegfFlags } from './us-regf-flags.ts';
import { usRegfPeople } from './us-regf-people.ts';
import { usRegfRest } from './us-regf-rest.ts';
import { usRegfTime } from './us-regf-time.ts';

/** Every row of the guard's tables. */
export const guardCases = [
  ...usRegfTime,
  ...usRegfAskedTime,
  ...usRegfCap,
  ...usRegfCapScope,
  ...usRegfRest,
  ...usRegfConsent,
  ...usRegfFlags,
  ...usRegfPeople,
  ...usOthers,
  ...asia,
  ...elsewhere,
  ...hoursByPlace,
  ...exceptions,
  ...exceptionsElsewhere,
  ...houseCases,
  ...finerPoints,
  ...askedBlocks,
  ...householdAndDeferral,
];
