import { type GuardCase, guardTable } from './guard-case.ts';

/** A pack, its zone and place, and on which dates it opens and closes when. */
interface Hours {
  readonly pack: string;
  readonly zone: string;
  readonly place: string;
  readonly days: readonly (readonly [date: string, opens: string, closes: string])[];
  /** First date of the pack. */
  readonly from: string;
  readonly dayBefore: string;
}

const hours: readonly Hours[] = [
  {
    pack: 'us-ma@2012',
    zone: 'America/New_York',
    place: 'US-MA',
    days: [['2026-05-20', '08:00', '21:00']],
    from: '2012-01-01',
    dayBefore: '2011-12-31',
  },
  {
    pack: 'us-wa@2019',
    zone: 'America/Los_Angeles',
    place: 'US-WA',
    days: [['2026-05-20', '07:30', '21:00']],
    from: '2019-01-01',
    dayBefore: '2018-12-31',
  },
  {
    pack: 'cn-gbt45251@2025-02-28',
    zone: 'Asia/Shanghai',
    place: 'CN',
    days: [['2026-05-20', '08:00', '22:00']],
    from: '2025-02-28',
    dayBefore: '2025-02-27',
  },
  {
    pack: 'kr-pdpa@2024-10-17',
    zone: 'Asia/Seoul',
    place: 'KR',
    days: [['2026-05-20', '08:00', '21:00']],
    from: '2024-10-17',
    dayBefore: '2024-10-16',
  },
  {
    pack: 'in-rbi@2022-08-12',
    zone: 'Asia/Kolkata',
    place: 'IN',
    days: [['2026-05-20', '08:00', '19:00']],
    from: '2022-08-12',
    dayBefore: '2022-08-11',
  },
  {
    pack: 'id-pojk22@2023',
    zone: 'Asia/Jayapura',
    place: 'ID',
    days: [['2026-05-23', '08:00', '20:00']],
    from: '2023-01-01',
    dayBefore: '2022-12-31',
  },
  {
    pack: 'ph-sec-mc18@2019-09',
    zone: 'Asia/Manila',
    place: 'PH',
    days: [['2026-05-20', '06:00', '22:00']],
    from: '2019-09-01',
    dayBefore: '2019-08-31',
  },
  {
    pack: 'mx-condusef@2014-10-08',
    zone: 'America/Cancun',
    place: 'MX',
    days: [['2026-05-20', '07:00', '22:00']],
    from: '2014-10-08',
    dayBefore: '2014-10-07',
  },
  {
    pack: 'co-ley2300@2023-10-10',
    zone: 'America/Bogota',
    place: 'CO',
    days: [
      ['2026-05-20', '07:00', '19:00'],
      ['2026-05-23', '08:00', '15:00'],
    ],
    from: '2023-10-10',
    dayBefore: '2023-10-09',
  },
  {
    pack: 'au-rg96@2021-04',
    zone: 'Australia/Perth',
    place: 'AU',
    days: [
      ['2026-05-20', '07:30', '21:00'],
      ['2026-05-23', '09:00', '21:00'],
      ['2026-05-24', '09:00', '21:00'],
    ],
    from: '2021-04-01',
    dayBefore: '2021-03-31',
  },
  {
    pack: 'policy-uk-hours@1',
    zone: 'Europe/London',
    place: 'GB',
    days: [
      ['2026-05-20', '08:00', '21:00'],
      ['2026-05-24', '08:00', '21:00'],
    ],
    from: '1970-01-01',
    dayBefore: '1969-12-31',
  },
];

const minuteBefore = (time: string): string => {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 1;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

function rowsOf({ pack, zone, place, days, from, dayBefore }: Hours): GuardCase[] {
  const row = guardTable({ zone, packs: [pack], jurisdictions: [place] });
  return [
    ...days.flatMap(([date, opens, closes]) => [
      row(`${date}: the minute before it opens`, { at: `${date} ${minuteBefore(opens)}` }, { is: 'DEFER', until: `${date} ${opens}` }),
      row(`${date}: it opens, until it closes`, { at: `${date} ${opens}` }, { is: 'ALLOW', stop: `${date} ${closes}` }),
      row(`${date}: it closes`, { at: `${date} ${closes}` }, { is: 'DEFER' }),
    ]),
    row('the night of its first date is closed', { at: `${from} 03:00` }, { is: 'DEFER' }),
    row('the night before it came into force was open', { at: `${dayBefore} 03:00` }, { is: 'ALLOW' }),
    row('letters are posted at night', { at: `${days[0]![0]} 03:00`, channel: 'letter' }, { is: 'ALLOW' }),
  ];
}

/** Hours of every place that has them: the minutes around opening and closing, and around coming into force. */
export const hoursByPlace = hours.flatMap(rowsOf);
