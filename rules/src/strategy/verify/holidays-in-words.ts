import type { Words } from '../../lang.ts';
import { type Calendar, calendarRef } from '../../policy/index.ts';
import { yearsInWords } from '../../policy/year-words.ts';

/** What a calendar closes beyond the week: its holidays, and every year it does not know. */
export function holidaysInWords(id: string, calendars: readonly Calendar[]): Words {
  const calendar = calendars.find((one) => one.id === id);
  const years = calendar?.years ?? [];
  if (!calendar || years.length === 0)
    return {
      en: `is closed until somebody enters the holidays of ${id}: no year of them is known`,
      zh: `在录入 ${id} 的节假日之前一律不可联系：尚无任何已知年份`,
    };
  const known = yearsInWords(years);
  return {
    en: `is closed on public holidays too, and in every year ${calendarRef(calendar)} does not know; it knows ${known}`,
    zh: `公众假日同样不可联系；${calendarRef(calendar)} 未收录的年份一律不可联系，已收录 ${known}`,
  };
}
