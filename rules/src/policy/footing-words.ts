import type { Words } from '../lang.ts';
import type { CalendarFooting, Footing, LawState } from './footing.ts';
import { yearsInWords } from './year-words.ts';

/** How a text of law stands, in words. */
export const lawStateInWords: Readonly<Record<LawState, Words>> = {
  signed: { en: 'signed in this house', zh: '本机构已签署' },
  shipped: { en: 'in force as shipped', zh: '随产品生效' },
  draft: { en: 'a draft nobody has signed', zh: '草案，尚未签署' },
};

/** Enough of a hash to tell two versions apart; the whole one stands in the data. */
const shownHash = 12;

function calendarInWords({ id, version, hash, state, years }: CalendarFooting): Words {
  if (state === 'missing')
    return { en: `${id}: no calendar in force, so every day counts as closed`, zh: `${id}：无生效日历，每一天均视为不可联系` };
  const name = `calendar/${id}@${version} ${hash?.slice(0, shownHash)}`;
  const [en, zh] =
    years.length === 0 ? ['no year known', '尚无已知年份'] : [`knows ${yearsInWords(years)}`, `已收录 ${yearsInWords(years)}`];
  return { en: `${name} (${lawStateInWords[state].en}; ${en})`, zh: `${name}（${lawStateInWords[state].zh}；${zh}）` };
}

/** Which holiday calendars a judgement rests on; absent where its law asks for none. */
export function calendarsInWords({ calendars }: Footing): Words | undefined {
  if (calendars.length === 0) return undefined;
  const told = calendars.map(calendarInWords);
  return {
    en: `Holidays by ${told.map(({ en }) => en).join('; ')}.`,
    zh: `节假日依据：${told.map(({ zh }) => zh).join('；')}。`,
  };
}

const isDraft = ({ state }: { readonly state: string }): boolean => state === 'draft';

/** What a judgement took for signed though nobody has signed it yet, and what would change if that were taken away. Empty: nothing. */
export function assumedInWords({ packs, calendars }: Footing): readonly Words[] {
  const drafts = packs.filter(isDraft).map(({ ref }) => ref);
  const unsigned = calendars.filter(isDraft);
  const names = [...drafts, ...unsigned.map(({ id, version }) => `calendar/${id}@${version}`)];
  if (names.length === 0) return [];
  const closes = unsigned.flatMap((calendar) => calendar.closes);
  return [
    {
      en: `Taken as if signed, though nobody has signed them yet: ${names.join(', ')}.`,
      zh: `以下内容尚无人签署，此处视同已签署：${names.join('、')}。`,
    },
    ...(drafts.length === 0
      ? []
      : [
          {
            en: 'Until it is signed a draft pack binds nobody: what only it held back here would go out.',
            zh: '草案政策包在签署之前不具约束力：此处仅因其被拦下的联系届时会发出。',
          },
        ]),
    ...(closes.length === 0
      ? []
      : [
          {
            en: `Until its calendar is signed such a rule has no open day: what ${closes.join(', ')} let through here would be held back.`,
            zh: `日历签署之前，相关规则没有任何可联系的日子：此处由 ${closes.join('、')} 放行的联系届时会被拦下。`,
          },
        ]),
  ];
}
