import { expect, test } from 'vitest';
import { readHolidays, yearStretches } from './year-lines.ts';

test('years without a gap are one stretch', () => {
  expect(yearStretches([2028, 2021, 2022, 2023])).toBe('2021–2023, 2028');
  expect(yearStretches([])).toBe('');
});

test('a holiday a line, empty lines left out, the first wrong line named', () => {
  expect(readHolidays('2027-05-01 Hari Buruh\n\n 2027-08-17, Proklamasi ')).toEqual({
    holidays: [
      { date: '2027-05-01', name: 'Hari Buruh' },
      { date: '2027-08-17', name: 'Proklamasi' },
    ],
  });
  expect(readHolidays('2027-05-01 Hari Buruh\n1 May').wrongLine).toBe(2);
  expect(readHolidays('2027-05-01').wrongLine).toBe(1);
});
