import { instantOf, type Lang } from '@dunwell/rules';
import { dateTimeText } from './moment.ts';

const stamp = /\b(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})\b/g;

/** A recorded sentence with its moments, kept there as `2026-12-14 13:15` on the person's clock, as people write them. */
export const readStamps = (text: string, zone: string, lang: Lang): string =>
  text.replace(stamp, (_, date: string, hours: string, minutes: string) =>
    dateTimeText(instantOf(zone, date, Number(hours) * 60 + Number(minutes)), zone, lang),
  );
