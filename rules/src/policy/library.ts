import { Pack, packRef } from './pack.ts';
import auRg96 from './packs/au-rg96.json';
import cnAiLabel from './packs/cn-ai-label.json';
import cnGbt45251 from './packs/cn-gbt45251.json';
import cnNifaGuide from './packs/cn-nifa-guide.json';
import coLey2300 from './packs/co-ley2300.json';
import euAiact50 from './packs/eu-aiact-50.json';
import idPojk22 from './packs/id-pojk22.json';
import inRbi from './packs/in-rbi.json';
import krPdpa from './packs/kr-pdpa.json';
import mxCondusef from './packs/mx-condusef.json';
import phSecMc18 from './packs/ph-sec-mc18.json';
import policyAbandonment from './packs/policy-abandonment.json';
import policyHouse from './packs/policy-house.json';
import policyUkHours from './packs/policy-uk-hours.json';
import ukBreathingSpace from './packs/uk-breathing-space.json';
import ukConc from './packs/uk-conc.json';
import usDc from './packs/us-dc.json';
import usMa from './packs/us-ma.json';
import usNyc from './packs/us-nyc.json';
import usRegf from './packs/us-regf.json';
import usTcpa from './packs/us-tcpa.json';
import usUtAi from './packs/us-ut-ai.json';
import usWa from './packs/us-wa.json';

const shipped: readonly unknown[] = [
  usRegf,
  usTcpa,
  usMa,
  usNyc,
  usDc,
  usWa,
  usUtAi,
  cnGbt45251,
  cnNifaGuide,
  cnAiLabel,
  euAiact50,
  ukBreathingSpace,
  ukConc,
  policyUkHours,
  inRbi,
  idPojk22,
  auRg96,
  coLey2300,
  mxCondusef,
  phSecMc18,
  krPdpa,
  policyAbandonment,
  policyHouse,
];

let packs: readonly Pack[] | undefined;

/** Every pack that ships with Dunwell, read and checked on first use. */
export function allPacks(): readonly Pack[] {
  packs ??= shipped.map((json) => Pack.parse(json));
  return packs;
}

/** The pack of that reference (`us-regf@2021-11-30`), or of that id in its newest version; `undefined` when there is none. */
export function packById(ref: string, among: readonly Pack[] = allPacks()): Pack | undefined {
  const exact = among.find((pack) => packRef(pack) === ref);
  const versions = among.filter((pack) => pack.id === ref);
  return exact ?? versions.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
}
