import { z } from 'zod';
import { spanMs } from '../span.ts';
import { clockTime, factName, setting } from './setting.ts';

const only = (...is: readonly string[]) => ({ when: { field: 'until', is } });
const hour = z.int().min(0).max(23);

/** Settings of a wait: one way of waiting, and the fields that belong to it. */
export const WaitSettings = z
  .strictObject({
    until: setting(z.enum(['duration', 'localTime', 'weekday', 'dateFact', 'bestTime']).default('duration'), {
      label: 'Wait for',
      labelZh: '等待方式',
      help: 'A stretch of time, a local time, the next weekday, a date of the case, or the best hour to reach the person',
      helpZh: '时长、当地时间、下一个工作日、案件日期，或最佳触达时段',
    }),
    days: setting(z.int().min(0).max(365).default(0), { label: 'Days', labelZh: '天', unit: 'days', ...only('duration') }),
    hours: setting(z.int().min(0).max(23).default(0), { label: 'Hours', labelZh: '小时', unit: 'hours', ...only('duration') }),
    minutes: setting(z.int().min(0).max(59).default(0), { label: 'Minutes', labelZh: '分钟', unit: 'minutes', ...only('duration') }),
    daysAhead: setting(z.int().min(0).max(90).default(0), {
      label: 'Dates ahead',
      labelZh: '几天之后',
      unit: 'days',
      help: '0 is the next time the clock shows it, 1 is tomorrow',
      helpZh: '0 表示下一次到达该时间，1 表示明天',
      ...only('localTime'),
    }),
    time: setting(clockTime.default('10:00'), {
      label: 'At',
      labelZh: '时间',
      control: 'time',
      ...only('localTime', 'weekday', 'dateFact'),
    }),
    fact: setting(factName.default('dueOn'), { label: 'Date', labelZh: '日期事实', ...only('dateFact') }),
    offsetDays: setting(z.int().min(-90).max(90).default(0), {
      label: 'Days from that date',
      labelZh: '相对天数',
      unit: 'days',
      help: 'Negative is before the date',
      helpZh: '负数表示日期之前',
      ...only('dateFact'),
    }),
    atMostDays: setting(z.int().min(1).max(365).default(60), {
      label: 'Wait at most',
      labelZh: '最长等待',
      unit: 'days',
      ...only('dateFact'),
    }),
    earliestHour: setting(hour.default(9), { label: 'Not before', labelZh: '不早于', unit: 'hour', ...only('bestTime') }),
    latestHour: setting(hour.default(19), { label: 'Not after', labelZh: '不晚于', unit: 'hour', ...only('bestTime') }),
    spreadMinutes: setting(z.int().min(0).max(240).default(0), {
      label: 'Spread over',
      labelZh: '随机分散',
      unit: 'minutes',
      help: 'Cases that wait for the same moment continue within this time, evenly',
      helpZh: '等待同一时刻的案件在该时间内均匀分散继续',
    }),
  })
  .refine((wait) => wait.until !== 'duration' || spanMs(wait) > 0, { path: ['days'], error: 'at least one minute' })
  .refine((wait) => wait.earliestHour <= wait.latestHour, { path: ['latestHour'], error: 'not before the earliest hour' });

export type WaitSettings = z.output<typeof WaitSettings>;
