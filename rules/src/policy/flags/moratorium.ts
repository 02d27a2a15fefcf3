import { dayNumber } from '../../time.ts';
import { block, deferUntil, type Finding } from '../finding.ts';
import { concerns, type Flag } from '../flag.ts';
import { dayAt, startOfDay } from '../zone-clock.ts';

/** Dates of a standard breathing space, its first included; the register's own end date goes before it. @source Debt Respite Scheme Regulations 2020 */
const standardDays = 60;

/** Breathing space: a standard one ends by itself, a mental-health one only when the register says so. */
const moratorium =
  (type: 'standard' | 'mental_health_crisis'): Flag =>
  (scene, atMs, context): Finding | undefined => {
    const fact = scene.facts.moratorium;
    if (!fact || fact.type !== type || !concerns(scene, fact.debtIds)) return undefined;
    const zones = context.zones(scene, atMs);
    const from = dayNumber(fact.from);
    if (zones.length > 0 && zones.every((zone) => dayAt(zone, scene.atMs) < from)) return undefined;
    const through = fact.through === undefined ? (type === 'standard' ? from + standardDays - 1 : undefined) : dayNumber(fact.through);
    if (through === undefined || zones.length === 0) return block;
    const untilMs = Math.max(...zones.map((zone) => startOfDay(zone, through + 1)));
    return untilMs > atMs ? deferUntil(untilMs) : undefined;
  };

export const standardMoratorium = moratorium('standard');
export const crisisMoratorium = moratorium('mental_health_crisis');
