import { addDays, type LocalDate, weekdayOf } from '../time.ts';

/** One holiday as the shipped calendars hold it. */
export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}
type Law = (year: number) => readonly Holiday[];

const two = (value: number): string => String(value).padStart(2, '0');
const on = (year: number, month: number, day: number): LocalDate => `${year}-${two(month)}-${two(day)}`;

/** Sunday of Easter, Gregorian. @source Meeus, Jones and Butcher: anonymous Gregorian computus */
export function easterOf(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return on(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The same day when it is that weekday, else the next one (1 = Monday). */
const sameOrNext = (date: LocalDate, weekday: number): LocalDate => addDays(date, (weekday - weekdayOf(date) + 7) % 7);
const nth = (count: number, weekday: number, year: number, month: number): LocalDate =>
  addDays(sameOrNext(on(year, month, 1), weekday), 7 * (count - 1));
const lastMondayOfMay = (year: number): LocalDate => addDays(sameOrNext(on(year, 5, 31), 1), weekdayOf(on(year, 5, 31)) === 1 ? 0 : -7);
const isWeekend = (date: LocalDate): boolean => weekdayOf(date) > 5;

/** @source 5 USC 6103(a); the days kept instead under 6103(b) are no holidays of 12 CFR 1006.34(b)(5) */
const usFederal: Law = (year) => [
  { date: on(year, 1, 1), name: "New Year's Day" },
  { date: nth(3, 1, year, 1), name: 'Birthday of Martin Luther King, Jr.' },
  { date: nth(3, 1, year, 2), name: "Washington's Birthday" },
  { date: lastMondayOfMay(year), name: 'Memorial Day' },
  { date: on(year, 6, 19), name: 'Juneteenth National Independence Day' },
  { date: on(year, 7, 4), name: 'Independence Day' },
  { date: nth(1, 1, year, 9), name: 'Labor Day' },
  { date: nth(2, 1, year, 10), name: 'Columbus Day' },
  { date: on(year, 11, 11), name: 'Veterans Day' },
  { date: nth(4, 4, year, 11), name: 'Thanksgiving Day' },
  { date: on(year, 12, 25), name: 'Christmas Day' },
];

/** @source Ley 51 de 1983 art. 1 (Código Sustantivo del Trabajo art. 177): ten of the eighteen move to the following Monday */
const colombia: Law = (year) => {
  const easter = easterOf(year);
  const moved = (date: LocalDate): LocalDate => sameOrNext(date, 1);
  return [
    { date: on(year, 1, 1), name: 'Año Nuevo' },
    { date: moved(on(year, 1, 6)), name: 'Reyes Magos' },
    { date: moved(on(year, 3, 19)), name: 'San José' },
    { date: addDays(easter, -3), name: 'Jueves Santo' },
    { date: addDays(easter, -2), name: 'Viernes Santo' },
    { date: on(year, 5, 1), name: 'Día del Trabajo' },
    { date: moved(addDays(easter, 39)), name: 'Ascensión del Señor' },
    { date: moved(addDays(easter, 60)), name: 'Corpus Christi' },
    { date: moved(addDays(easter, 68)), name: 'Sagrado Corazón de Jesús' },
    { date: moved(on(year, 6, 29)), name: 'San Pedro y San Pablo' },
    { date: on(year, 7, 20), name: 'Independencia' },
    { date: on(year, 8, 7), name: 'Batalla de Boyacá' },
    { date: moved(on(year, 8, 15)), name: 'Asunción de la Virgen' },
    { date: moved(on(year, 10, 12)), name: 'Día de la Raza' },
    { date: moved(on(year, 11, 1)), name: 'Todos los Santos' },
    { date: moved(on(year, 11, 11)), name: 'Independencia de Cartagena' },
    { date: on(year, 12, 8), name: 'Inmaculada Concepción' },
    { date: on(year, 12, 25), name: 'Navidad' },
  ];
};

/** Days kept besides or instead when the day itself is at a weekend. @source Public Holidays Act 2010 (NSW) s 4, like the Acts of the other States */
function australianSubstitutes(year: number): readonly Holiday[] {
  const monday = (date: LocalDate, name: string): Holiday[] => (isWeekend(date) ? [{ date: sameOrNext(date, 1), name }] : []);
  const christmas = on(year, 12, 25);
  const days: Readonly<Record<number, readonly number[]>> = { 5: [28], 6: [27, 28], 7: [27] };
  return [
    ...monday(on(year, 1, 1), "New Year's Day (substitute)"),
    ...monday(on(year, 1, 26), 'Australia Day (substitute)'),
    ...monday(on(year, 4, 25), 'Anzac Day (substitute)'),
    ...(days[weekdayOf(christmas)] ?? []).map((day) => ({ date: on(year, 12, day), name: 'Christmas and Boxing Day (substitute)' })),
  ];
}

/** @source Fair Work Act 2009 (Cth) s 115(1)(a): the holidays of the whole Commonwealth */
const australia: Law = (year) => [
  { date: on(year, 1, 1), name: "New Year's Day" },
  { date: on(year, 1, 26), name: 'Australia Day' },
  { date: addDays(easterOf(year), -2), name: 'Good Friday' },
  { date: addDays(easterOf(year), 1), name: 'Easter Monday' },
  { date: on(year, 4, 25), name: 'Anzac Day' },
  { date: nth(2, 1, year, 6), name: "King's Birthday" },
  { date: on(year, 12, 25), name: 'Christmas Day' },
  { date: on(year, 12, 26), name: 'Boxing Day' },
  ...australianSubstitutes(year),
];

/** What can be worked out without the moon. @source Keputusan Presiden 8/2024 */
const indonesia: Law = (year) => [
  { date: on(year, 1, 1), name: 'Tahun Baru Masehi' },
  { date: addDays(easterOf(year), -2), name: 'Wafat Yesus Kristus' },
  { date: easterOf(year), name: 'Kebangkitan Yesus Kristus' },
  { date: on(year, 5, 1), name: 'Hari Buruh Internasional' },
  { date: addDays(easterOf(year), 39), name: 'Kenaikan Yesus Kristus' },
  { date: on(year, 6, 1), name: 'Hari Lahir Pancasila' },
  { date: on(year, 8, 17), name: 'Proklamasi Kemerdekaan' },
  { date: on(year, 12, 25), name: 'Kelahiran Yesus Kristus' },
];

/** Calendars worked out by statute, by id, and the years they ship with. */
export const holidayLaws: Readonly<Record<string, { readonly law: Law; readonly from: number; readonly through: number }>> = {
  au: { law: australia, from: 2021, through: 2040 },
  co: { law: colombia, from: 2023, through: 2040 },
  id: { law: indonesia, from: 2024, through: 2035 },
  'us-federal': { law: usFederal, from: 2021, through: 2040 },
};

/** All holidays of a calendar, in order; two on one day are one day. */
export function holidaysByLaw(id: string): readonly Holiday[] {
  const { law, from, through } = holidayLaws[id]!;
  const years = Array.from({ length: through - from + 1 }, (_, i) => from + i);
  const byDate = new Map<LocalDate, string>();
  for (const { date, name } of years.flatMap(law)) byDate.set(date, byDate.has(date) ? `${byDate.get(date)}, ${name}` : name);
  return [...byDate].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
